import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { localDay } from "../../platform/clock";
import { type Context, transact } from "../../platform/context";
import { Refused } from "../../platform/refusal";
import { ApplicationType } from "../applications";
import { type EntryRow, loadProtocolEntry, loadReceipt, loadReceiptOfEntry, ProtocolEntryType, type ReceiptRow } from "../register";
import { DirectorateCertificateInput } from "./certificate.input";
import { certificatePolicy } from "./certificate.policy";
import { statusOn } from "./certificate.rules";
import { CertificateStatus, IssueCertificateResult, RecordDirectorateCertificateResult, RegistrationReceiptType, ReplaceCertificateResult, SubmissionCertificateType, VoidCertificateResult } from "./certificate.type";
import { replaceCertificate, voidCertificate } from "./end-certificate";
import { type CertificateRow, findCertificate, loadCertificates } from "./find-certificates";
import { issueCertificate } from "./issue-certificate";
import { recordDirectorateCertificate } from "./record-directorate-certificate";

@Resolver(() => SubmissionCertificateType)
export class CertificateResolver {
  @Allow(certificatePolicy.issueSubmissionCertificate)
  @Mutation(() => IssueCertificateResult)
  async issueSubmissionCertificate(@Arg("commandId", () => ID) commandId: string, @Arg("applicationId", () => ID) applicationId: string, @Ctx() ctx: Context): Promise<CertificateRow> {
    const input = { applicationId };
    const done = await transact(ctx, { commandId, act: "issueSubmissionCertificate", input }, (tx, actor) => issueCertificate(tx, actor, input));
    return theOne(ctx, done);
  }

  @Allow(certificatePolicy.replaceSubmissionCertificate)
  @Mutation(() => ReplaceCertificateResult, { description: "A new serial for a lost or damaged certificate, to the same last day." })
  async replaceSubmissionCertificate(@Arg("commandId", () => ID) commandId: string, @Arg("certificateId", () => ID) certificateId: string, @Arg("reason", () => String) reason: string, @Ctx() ctx: Context): Promise<CertificateRow> {
    const input = { certificateId, reason: reason.slice(0, 500) };
    return theOne(ctx, await transact(ctx, { commandId, act: "replaceSubmissionCertificate", input }, (tx, actor) => replaceCertificate(tx, actor, input)));
  }

  @Allow(certificatePolicy.voidSubmissionCertificate)
  @Mutation(() => VoidCertificateResult, { description: "A certificate that should not have been issued is worth nothing from now on." })
  async voidSubmissionCertificate(@Arg("commandId", () => ID) commandId: string, @Arg("certificateId", () => ID) certificateId: string, @Arg("reason", () => String) reason: string, @Ctx() ctx: Context): Promise<CertificateRow> {
    const input = { certificateId, reason: reason.slice(0, 500) };
    return theOne(ctx, await transact(ctx, { commandId, act: "voidSubmissionCertificate", input }, (tx, actor) => voidCertificate(tx, actor, input)));
  }

  @Allow(certificatePolicy.recordDirectorateCertificate)
  @Mutation(() => RecordDirectorateCertificateResult, { description: "A certificate that the Directorate issued is kept beside ours, apart from them." })
  async recordDirectorateCertificate(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => DirectorateCertificateInput) input: DirectorateCertificateInput, @Ctx() ctx: Context): Promise<CertificateRow> {
    return theOne(ctx, await transact(ctx, { commandId, act: "recordDirectorateCertificate", input }, (tx, actor) => recordDirectorateCertificate(tx, actor, input)));
  }

  @FieldResolver(() => CertificateStatus)
  status(@Root() certificate: SubmissionCertificateType, @Ctx() ctx: Context): keyof typeof CertificateStatus {
    return statusOn(certificate.status, certificate.validUntil, localDay(ctx.now));
  }

  @FieldResolver(() => String, { nullable: true, description: "Null for the Directorate's own paper." })
  paperUrl(@Root() certificate: SubmissionCertificateType): string | null {
    return certificate.issuer === "MUNICIPALITY" ? `/papers/submission-certificate/${certificate.id}.pdf` : null;
  }
}

async function theOne(ctx: Context, { certificateId }: { readonly certificateId: string }): Promise<CertificateRow> {
  const certificate = await findCertificate(ctx.reader, certificateId);
  if (!certificate) throw new Refused("NOT_FOUND");
  return certificate;
}

@Resolver(() => RegistrationReceiptType)
export class ReceiptResolver {
  @FieldResolver(() => ProtocolEntryType)
  protocolEntry(@Root() receipt: RegistrationReceiptType, @Ctx() ctx: Context): Promise<EntryRow> {
    return loadProtocolEntry(ctx, receipt.protocolEntryId);
  }

  @FieldResolver(() => String)
  paperUrl(@Root() receipt: RegistrationReceiptType): string {
    return `/papers/registration-receipt/${receipt.id}.pdf`;
  }
}

@Resolver(() => ProtocolEntryType)
export class EntryReceiptResolver {
  @FieldResolver(() => RegistrationReceiptType, { nullable: true, description: "Owed for every incoming paper; null for a number explained after a restore." })
  receipt(@Root() entry: ProtocolEntryType, @Ctx() ctx: Context): Promise<ReceiptRow | null> {
    return loadReceipt(ctx, entry.id);
  }
}

@Resolver(() => ApplicationType)
export class ApplicationCertificatesResolver {
  @FieldResolver(() => RegistrationReceiptType)
  receipt(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<ReceiptRow> {
    return loadReceiptOfEntry(ctx, application.protocolEntryId);
  }

  @FieldResolver(() => [SubmissionCertificateType])
  certificates(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly CertificateRow[]> {
    return loadCertificates(ctx, application.id);
  }
}
