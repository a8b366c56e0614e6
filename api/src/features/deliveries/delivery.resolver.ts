import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { ApplicationPageType, type ApplicationRow, ApplicationType, loadApplication, pageOfApplications } from "../applications";
import { CustodyItemType, type ItemRow, loadItem, loadItemsOfApplication } from "../custody";
import { loadOffice, type OfficeRow, OfficeType, Today } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { abandonDelivery } from "./abandon-delivery";
import { completeDelivery } from "./complete-delivery";
import { deliveryPolicy } from "./delivery.policy";
import type { AbandonReason as AbandonReasonName } from "./delivery.rules";
import { AbandonDeliveryResult, AbandonReason, CaseProgressType, CompleteDeliveryInput, CompleteDeliveryResult, DeliveryType, PaperVerificationType, ProofOfServiceType, StartDeliveryResult } from "./delivery.type";
import { countReadyToCollect, type DeliveryRow, findReadyToCollect, getDelivery, loadDeliveryOfApplication, loadItemIds, loadProof, type ProofRow } from "./find-deliveries";
import { findProgress, type Progress } from "./find-progress";
import { startDelivery } from "./start-delivery";
import { verifyPaper, type VerifiedPaper } from "./verify-paper";

@Resolver(() => DeliveryType)
export class DeliveryResolver {
  @Allow(deliveryPolicy.readyToCollect)
  @Query(() => ApplicationPageType, { description: "Papers that lie here and wait for the person." })
  async readyToCollect(@Arg("first", () => Int, { defaultValue: 50 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<ApplicationRow>> {
    const ids = await findReadyToCollect(ctx.reader, actorOf(ctx).officeId, pageSize(first), after ?? null);
    return pageOfApplications(ctx.reader, ids, first);
  }

  @Allow(deliveryPolicy.verifyPaper)
  @Query(() => PaperVerificationType, { nullable: true, description: "For the public page behind a paper's QR." })
  verifyPaper(@Arg("code", () => String) code: string, @Ctx() ctx: Context): Promise<VerifiedPaper | null> {
    return verifyPaper(ctx, code);
  }

  @Allow(deliveryPolicy.caseProgress)
  @Query(() => CaseProgressType, { nullable: true, description: "For the public page on which an applicant sees how the case stands." })
  caseProgress(@Arg("code", () => String) code: string, @Ctx() ctx: Context): Promise<Progress | null> {
    return findProgress(ctx, code);
  }

  @Allow(deliveryPolicy.startDelivery)
  @Mutation(() => StartDeliveryResult)
  async startDelivery(@Arg("commandId", () => ID) commandId: string, @Arg("applicationId", () => ID) applicationId: string, @Ctx() ctx: Context): Promise<DeliveryRow> {
    const input = { applicationId };
    const done = await transact(ctx, { commandId, act: "startDelivery", input }, (tx, actor) => startDelivery(tx, actor, input));
    return getDelivery(ctx.reader, done.deliveryId);
  }

  @Allow(deliveryPolicy.completeDelivery)
  @Mutation(() => CompleteDeliveryResult)
  async completeDelivery(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("deliveryId", () => ID) deliveryId: string,
    @Arg("input", () => CompleteDeliveryInput) input: CompleteDeliveryInput,
    @Ctx() ctx: Context,
  ): Promise<DeliveryRow> {
    const completion = { ...input, deliveryId };
    const done = await transact(ctx, { commandId, act: "completeDelivery", input: completion }, (tx, actor) => completeDelivery(tx, actor, completion));
    return getDelivery(ctx.reader, done.deliveryId);
  }

  @Allow(deliveryPolicy.abandonDelivery)
  @Mutation(() => AbandonDeliveryResult)
  async abandonDelivery(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("deliveryId", () => ID) deliveryId: string,
    @Arg("reason", () => AbandonReason) reason: AbandonReasonName,
    @Arg("note", () => String, { nullable: true }) note: string | null,
    @Ctx() ctx: Context,
  ): Promise<DeliveryRow> {
    const input = { deliveryId, reason, note: note?.slice(0, 500) ?? null };
    const done = await transact(ctx, { commandId, act: "abandonDelivery", input }, (tx, actor) => abandonDelivery(tx, actor, input));
    return getDelivery(ctx.reader, done.deliveryId);
  }

  @FieldResolver(() => ApplicationType)
  application(@Root() delivery: DeliveryType, @Ctx() ctx: Context): Promise<ApplicationRow> {
    return loadApplication(ctx, delivery.applicationId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() delivery: DeliveryType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, delivery.officeId);
  }

  @FieldResolver(() => StaffMemberType)
  officer(@Root() delivery: DeliveryType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, delivery.officerId);
  }

  @FieldResolver(() => [CustodyItemType])
  async items(@Root() delivery: DeliveryType, @Ctx() ctx: Context): Promise<ItemRow[]> {
    const ids = await loadItemIds(ctx, delivery.id);
    const items = await Promise.all(ids.map(({ itemId }) => loadItem(ctx, itemId)));
    return items.filter((item) => item !== null);
  }

  @FieldResolver(() => ProofOfServiceType, { nullable: true })
  proof(@Root() delivery: DeliveryType, @Ctx() ctx: Context): Promise<ProofRow | null> {
    return loadProof(ctx, delivery.id);
  }
}

@Resolver(() => ProofOfServiceType)
export class ProofOfServiceResolver {
  @FieldResolver(() => CustodyItemType, { description: "The paper itself, which must reach the Directorate." })
  item(@Root() proof: ProofOfServiceType, @Ctx() ctx: Context): Promise<ItemRow | null> {
    return loadItem(ctx, proof.itemId);
  }

  @FieldResolver(() => String)
  paperUrl(@Root() proof: ProofOfServiceType): string {
    return `/papers/proof-of-service/${proof.id}.pdf`;
  }
}

@Resolver(() => ApplicationType)
export class ApplicationDeliveryResolver {
  @FieldResolver(() => DeliveryType, { nullable: true })
  delivery(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<DeliveryRow | null> {
    return loadDeliveryOfApplication(ctx, application.id);
  }

  @FieldResolver(() => Boolean, { description: "Its papers lie in my office's safe and wait for the person." })
  async readyToCollect(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<boolean> {
    if (application.status !== "GRANTED" && application.status !== "REJECTED") return false;
    const { officeId } = actorOf(ctx);
    const papers = (await loadItemsOfApplication(ctx, application.id)).filter((item) => item.kind === "PERMIT" || item.kind === "DECISION");
    return papers.length > 0 && papers.every((paper) => paper.state === "IN_SAFE" && paper.officeId === officeId);
  }
}

@Resolver(() => Today)
export class TodayDeliveriesResolver {
  @FieldResolver(() => Int)
  readyToCollect(@Ctx() ctx: Context): Promise<number> {
    return countReadyToCollect(ctx.reader, actorOf(ctx).officeId);
  }
}
