import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { abandonDelivery } from "./abandon-delivery";
import { AbandonDeliveryResult, AbandonReason, DeliveryAttemptType, RecordNoShowResult, WitnessType } from "./attempt.type";
import { deliveryPolicy } from "./delivery.policy";
import type { AbandonReason as AbandonReasonName } from "./delivery.rules";
import { WitnessInput } from "./delivery.type";
import type { AttemptRow } from "./find-attempts";
import { type DeliveryRow, getDelivery } from "./find-deliveries";
import { recordNoShow } from "./record-no-show";

@Resolver(() => DeliveryAttemptType)
export class AttemptResolver {
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

  @Allow(deliveryPolicy.recordNoShow)
  @Mutation(() => RecordNoShowResult, { description: "Nobody came though called; nothing leaves the safe." })
  async recordNoShow(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("applicationId", () => ID) applicationId: string,
    @Arg("witness", () => WitnessInput, { nullable: true }) witness: WitnessInput | null,
    @Arg("note", () => String, { nullable: true }) note: string | null,
    @Ctx() ctx: Context,
  ): Promise<DeliveryRow> {
    const input = { applicationId, witness, note: note?.slice(0, 500) ?? null };
    const done = await transact(ctx, { commandId, act: "recordNoShow", input }, (tx, actor) => recordNoShow(tx, actor, input));
    return getDelivery(ctx.reader, done.deliveryId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() attempt: AttemptRow, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, attempt.officeId);
  }

  @FieldResolver(() => StaffMemberType)
  officer(@Root() attempt: AttemptRow, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, attempt.officerId);
  }

  @FieldResolver(() => WitnessType, { nullable: true })
  witness(@Root() { witnessName, witnessResidence, witnessOccupation }: AttemptRow): WitnessType | null {
    return witnessName === null ? null : { name: witnessName, residence: witnessResidence ?? "", occupation: witnessOccupation ?? "" };
  }

  @FieldResolver(() => String, { nullable: true, description: "The report of an attempt that served nothing." })
  reportUrl(@Root() attempt: AttemptRow): string | null {
    return attempt.served ? null : `/papers/service-report/${attempt.id}.pdf`;
  }
}
