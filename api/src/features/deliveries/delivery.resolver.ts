import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { ApplicationPageType, type ApplicationRow, ApplicationType, isToBeServed, loadApplication, pageOfApplications } from "../applications";
import { CustodyItemType, type ItemRow, loadItem, loadItemsOfApplication } from "../custody";
import { loadOffice, type OfficeRow, OfficeType, Today } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { completeDelivery } from "./complete-delivery";
import { deliveryPolicy } from "./delivery.policy";
import { CompleteDeliveryInput, CompleteDeliveryResult, DeliveryType, IdentityDocumentKind, IdentityVerdict, ProofOfServiceType, SeenDocumentInput, StartDeliveryResult } from "./delivery.type";
import { checkIdentity } from "./check-identity";
import { type IdentityDocumentKind as IdentityKindName, papersToServe } from "./delivery.rules";
import type { IdentityVerdict as VerdictName } from "./identity.rules";
import { countReadyToCollect, type DeliveryRow, findReadyToCollect, getDelivery, loadDeliveriesOfApplication, loadItemIds, loadProof, type ProofRow } from "./find-deliveries";
import { startDelivery } from "./start-delivery";

@Resolver(() => DeliveryType)
export class DeliveryResolver {
  @Allow(deliveryPolicy.readyToCollect)
  @Query(() => ApplicationPageType, { description: "Papers that lie here and wait for the person." })
  async readyToCollect(@Arg("first", () => Int, { defaultValue: 50 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<ApplicationRow>> {
    const ids = await findReadyToCollect(ctx.reader, actorOf(ctx).officeId, pageSize(first), after ?? null);
    return pageOfApplications(ctx.reader, ids, first);
  }

  @Allow(deliveryPolicy.checkIdentity)
  @Query(() => IdentityVerdict, { description: "Whether a document is the holder's, before anything is done." })
  checkIdentity(
    @Arg("applicationId", () => ID) applicationId: string,
    @Arg("kind", () => IdentityDocumentKind) kind: IdentityKindName,
    @Arg("number", () => String) number: string,
    @Arg("seen", () => SeenDocumentInput, { nullable: true }) seen: SeenDocumentInput | null,
    @Ctx() ctx: Context,
  ): Promise<VerdictName> {
    return checkIdentity(ctx.reader, { applicationId, kind, number: number.slice(0, 40), seen });
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
    const completion = { ...input, deliveryId, outcome: input.outcome ?? "DELIVERED" };
    const done = await transact(ctx, { commandId, act: "completeDelivery", input: completion }, (tx, actor) => completeDelivery(tx, actor, completion));
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

  @FieldResolver(() => StaffMemberType, { nullable: true, description: "Of the latest attempt." })
  officer(@Root() delivery: DeliveryType, @Ctx() ctx: Context): Promise<StaffRow> | null {
    return delivery.officerId === null ? null : loadStaff(ctx, delivery.officerId);
  }

  @FieldResolver(() => [CustodyItemType])
  async items(@Root() delivery: DeliveryType, @Ctx() ctx: Context): Promise<ItemRow[]> {
    const ids = await loadItemIds(ctx, delivery.id);
    const items = await Promise.all(ids.map(({ itemId }) => loadItem(ctx, itemId)));
    return items.filter((item) => item !== null);
  }

  @FieldResolver(() => String, { description: "The form to sign by hand instead of the glass." })
  formPaperUrl(@Root() delivery: DeliveryType): string {
    return `/papers/service-form/${delivery.id}.pdf`;
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

  @FieldResolver(() => String, { nullable: true, description: "The form signed by hand, as scanned; null where it was signed on the glass." })
  formUrl(@Root() proof: ProofOfServiceType): string | null {
    return proof.formId === null ? null : `/files/proof-forms/${proof.formId}`;
  }
}

@Resolver(() => ApplicationType)
export class ApplicationDeliveryResolver {
  @FieldResolver(() => DeliveryType, { nullable: true, description: "The latest." })
  async delivery(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<DeliveryRow | null> {
    return (await loadDeliveriesOfApplication(ctx, application.id)).at(-1) ?? null;
  }

  @FieldResolver(() => [DeliveryType], { description: "A later paper of the Directorate is served anew: the earliest first." })
  deliveries(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<readonly DeliveryRow[]> {
    return loadDeliveriesOfApplication(ctx, application.id);
  }

  @FieldResolver(() => Boolean, { description: "Its papers lie in my office's safe and wait for the person." })
  async readyToCollect(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<boolean> {
    if (!isToBeServed(application.status)) return false;
    const { officeId } = actorOf(ctx);
    const { papers, lacking } = papersToServe(await loadItemsOfApplication(ctx, application.id), application.status === "GRANTED");
    return lacking === null && papers.every((paper) => paper.state === "IN_SAFE" && paper.officeId === officeId);
  }
}

@Resolver(() => Today)
export class TodayDeliveriesResolver {
  @FieldResolver(() => Int)
  readyToCollect(@Ctx() ctx: Context): Promise<number> {
    return countReadyToCollect(ctx.reader, actorOf(ctx).officeId);
  }
}
