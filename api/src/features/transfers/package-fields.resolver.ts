import { refuseReasons } from "@epidosi/schema";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { z } from "zod";
import { actorOf, type Context } from "../../platform/context";
import { ApplicationType } from "../applications";
import { CustodyEntryType, CustodyItemType, type HistoryRow, loadHistory } from "../custody";
import { type Confirmation, ConfirmationEnum, hashFromHex, loadConfirmation } from "../devices";
import { loadOffice, type OfficeRow, OfficeType, Today } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { countLatePackages, countPackages, type LineRow, loadLines, loadPackageById, loadPackagesOfApplication, loadReports, type PackageRow, type ReportRow } from "./find-packages";
import { loadSealPhotos, type SealPhotoRow } from "./find-seal-photos";
import { sealReadingActs } from "./transfer.rules";
import { seesContents, seesSeal, seesSealPhotos } from "./transfer-view.rules";
import { DiscrepancyReportType, HandoverRecordType, ManifestLineType, PackageRefusalType, PackageState, SealPhotoType, TransferPackageType } from "./transfer.type";

const refusalFacts = z.object({ reason: z.enum(refuseReasons), note: z.string().nullable() });
const handoverFacts = z.object({ giver: z.string(), receiver: z.string().nullable(), seal: z.string().nullable(), intact: z.boolean(), offer: z.string().nullish(), message: z.string().nullish() });

@Resolver(() => TransferPackageType)
export class PackageFieldsResolver {
  @FieldResolver(() => OfficeType)
  from(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, row.fromOfficeId);
  }

  @FieldResolver(() => OfficeType)
  to(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, row.toOfficeId);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  custodian(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, row.custodianId);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  courier(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return row.courierId === null ? null : loadStaff(ctx, row.courierId);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  packedBy(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return row.packedBy === null ? null : loadStaff(ctx, row.packedBy);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  secondPerson(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return row.secondPersonId === null ? null : loadStaff(ctx, row.secondPersonId);
  }

  @FieldResolver(() => String, { nullable: true, description: "Null to the receiver until it was read from the bag." })
  seal(@Root() row: TransferPackageType, @Ctx() ctx: Context): string | null {
    return seesSeal(actorOf(ctx), row) ? row.seal : null;
  }

  @FieldResolver(() => [SealPhotoType], { description: "None to the receiver until the seal was read from the bag." })
  sealPhotos(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<readonly SealPhotoRow[]> | [] {
    return seesSealPhotos(actorOf(ctx), row) ? loadSealPhotos(ctx, row.id) : [];
  }

  @FieldResolver(() => String, { nullable: true })
  manifestHash(@Root() row: TransferPackageType, @Ctx() ctx: Context): string | null {
    return seesContents(actorOf(ctx), row) ? row.manifestHash : null;
  }

  @FieldResolver(() => [ManifestLineType], { nullable: true, description: "Null to the receiver until the contents were scanned." })
  lines(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<readonly LineRow[]> | null {
    return seesContents(actorOf(ctx), row) ? loadLines(ctx, row.id) : null;
  }

  @FieldResolver(() => DiscrepancyReportType, { nullable: true, description: "The latest record of differences." })
  async report(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<ReportRow | null> {
    return (await loadReports(ctx, row.id)).at(-1) ?? null;
  }

  @FieldResolver(() => [DiscrepancyReportType], { description: "First the seal, then the contents or their examination." })
  reports(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<readonly ReportRow[]> {
    return loadReports(ctx, row.id);
  }

  @FieldResolver(() => [HandoverRecordType])
  async handovers(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<HandoverRecordType[]> {
    const viewer = actorOf(ctx);
    const history = await loadHistory(ctx, row.id);
    return history
      .filter((entry) => (sealReadingActs as readonly string[]).includes(entry.act))
      .map((entry) => {
        const { giver, receiver, seal, intact, offer, message } = handoverFacts.parse(JSON.parse(entry.body));
        return { at: entry.at, deviceTime: entry.deviceTime, seal: seesSeal(viewer, row) ? seal : null, intact, offer: offer ?? null, message: message ? hashFromHex(message) : null, giverId: giver, receiverId: receiver, officeId: entry.officeId };
      });
  }

  @FieldResolver(() => [PackageRefusalType], { description: "Who was to take it and did not: both offices see it at once." })
  async refusals(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<PackageRefusalType[]> {
    const history = await loadHistory(ctx, row.id);
    return history.filter((entry) => entry.act === "refusePackage").map(({ at, staffId, officeId, body }) => ({ at, staffId, officeId, ...refusalFacts.parse(JSON.parse(body)) }));
  }

  @FieldResolver(() => [CustodyEntryType])
  history(@Root() row: TransferPackageType, @Ctx() ctx: Context): Promise<readonly HistoryRow[]> {
    return loadHistory(ctx, row.id);
  }

  @FieldResolver(() => String, { nullable: true })
  labelUrl(@Root() row: TransferPackageType): string | null {
    return row.sealedAt === null ? null : `/papers/package-label/${row.id}.pdf`;
  }

  @FieldResolver(() => String, { nullable: true })
  manifestUrl(@Root() row: TransferPackageType, @Ctx() ctx: Context): string | null {
    return row.sealedAt === null || !seesContents(actorOf(ctx), row) ? null : `/papers/manifest/${row.id}.pdf`;
  }
}

@Resolver(() => DiscrepancyReportType)
export class DiscrepancyReportResolver {
  @FieldResolver(() => StaffMemberType)
  foundBy(@Root() report: DiscrepancyReportType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, report.foundBy);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  witness(@Root() report: DiscrepancyReportType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return report.witnessId === null ? null : loadStaff(ctx, report.witnessId);
  }
}

@Resolver(() => HandoverRecordType)
export class HandoverRecordResolver {
  @FieldResolver(() => StaffMemberType)
  giver(@Root() record: HandoverRecordType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, record.giverId);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true })
  receiver(@Root() record: HandoverRecordType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return record.receiverId === null ? null : loadStaff(ctx, record.receiverId);
  }

  @FieldResolver(() => ConfirmationEnum, { description: "By what the giver confirmed the offer." })
  giverConfirmedBy(@Root() { offer }: HandoverRecordType, @Ctx() ctx: Context): Promise<Confirmation> | Confirmation {
    return offer === null ? "NONE" : loadConfirmation(ctx, offer);
  }

  @FieldResolver(() => ConfirmationEnum, { description: "By what the receiver confirmed the taking." })
  receiverConfirmedBy(@Root() { message }: HandoverRecordType, @Ctx() ctx: Context): Promise<Confirmation> | Confirmation {
    return message === null ? "NONE" : loadConfirmation(ctx, message);
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  office(@Root() record: HandoverRecordType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, record.officeId);
  }
}

@Resolver(() => PackageRefusalType)
export class PackageRefusalResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() refusal: PackageRefusalType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, refusal.staffId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() refusal: PackageRefusalType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, refusal.officeId);
  }
}

@Resolver(() => CustodyItemType)
export class ItemPackageResolver {
  @FieldResolver(() => String, { nullable: true })
  async packageCode(@Root() item: CustodyItemType, @Ctx() ctx: Context): Promise<string | null> {
    return item.packageId === null ? null : ((await loadPackageById(ctx, item.packageId))?.code ?? null);
  }
}

@Resolver(() => ApplicationType)
export class ApplicationPackagesResolver {
  @FieldResolver(() => [TransferPackageType])
  packages(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly PackageRow[]> {
    return loadPackagesOfApplication(ctx, application.id);
  }

  @FieldResolver(() => PackageState, { nullable: true, description: "Of the package its papers are or were in last." })
  async packageState(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<keyof typeof PackageState | null> {
    return (await loadPackagesOfApplication(ctx, application.id)).at(-1)?.state ?? null;
  }
}

@Resolver(() => Today)
export class TodayTransfersResolver {
  @FieldResolver(() => Int)
  packagesToReceive(@Ctx() ctx: Context): Promise<number> {
    return countPackages(ctx.reader, actorOf(ctx).officeId, "INCOMING");
  }

  @FieldResolver(() => Int)
  packagesPreparing(@Ctx() ctx: Context): Promise<number> {
    return countPackages(ctx.reader, actorOf(ctx).officeId, "PREPARING");
  }

  @FieldResolver(() => Int, { description: "Sent from here and quarantined or with differences there." })
  packagesDiscrepant(@Ctx() ctx: Context): Promise<number> {
    return countPackages(ctx.reader, actorOf(ctx).officeId, "OUTGOING", "DISCREPANT");
  }

  @FieldResolver(() => Int, { description: "From or to this office, past their time or lost." })
  packagesLate(@Ctx() ctx: Context): Promise<number> {
    return countLatePackages(ctx.reader, actorOf(ctx).officeId);
  }
}

@Resolver(() => SealPhotoType)
export class SealPhotoResolver {
  @FieldResolver(() => String)
  url(@Root() photo: SealPhotoType): string {
    return `/files/seal-photos/${photo.id}`;
  }

  @FieldResolver(() => OfficeType)
  office(@Root() photo: SealPhotoType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, photo.officeId);
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() photo: SealPhotoType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, photo.staffId);
  }
}
