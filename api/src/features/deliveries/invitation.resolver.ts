import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { DateTime } from "../../platform/scalars";
import { DeliveryAttemptType, DeliveryInvitationType, InvitationChannel, InviteToCollectResult } from "./attempt.type";
import { deliveryPolicy } from "./delivery.policy";
import type { InvitationChannel as ChannelName } from "./delivery.rules";
import { DeliveryType } from "./delivery.type";
import { type AttemptRow, type InvitationRow, loadAttempts, loadInvitations } from "./find-attempts";
import { type DeliveryRow, getDelivery } from "./find-deliveries";
import { inviteToCollect } from "./invite-to-collect";

@Resolver(() => DeliveryType)
export class InvitationResolver {
  @Allow(deliveryPolicy.inviteToCollect)
  @Mutation(() => InviteToCollectResult, { description: "The person was called to this office, or an appointment was made." })
  async inviteToCollect(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("applicationId", () => ID) applicationId: string,
    @Arg("channel", () => InvitationChannel, { nullable: true, description: "How the person was called; none for an appointment they asked for." }) channel: ChannelName | null,
    @Arg("appointmentAt", () => DateTime, { nullable: true }) appointmentAt: Date | null,
    @Ctx() ctx: Context,
  ): Promise<DeliveryRow> {
    const input = { applicationId, channel: channel ?? null, appointmentAt: appointmentAt ?? null };
    const done = await transact(ctx, { commandId, act: "inviteToCollect", input }, (tx, actor) => inviteToCollect(tx, actor, input));
    return getDelivery(ctx.reader, done.deliveryId);
  }

  @FieldResolver(() => [DeliveryAttemptType], { description: "Those that have ended, the earliest first." })
  attempts(@Root() delivery: DeliveryType, @Ctx() ctx: Context): Promise<readonly AttemptRow[]> {
    return loadAttempts(ctx, delivery.id);
  }

  @FieldResolver(() => [DeliveryInvitationType], { description: "The earliest first." })
  invitations(@Root() delivery: DeliveryType, @Ctx() ctx: Context): Promise<readonly InvitationRow[]> {
    return loadInvitations(ctx, delivery.id);
  }
}
