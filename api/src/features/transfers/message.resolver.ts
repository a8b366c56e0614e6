import { longId, readMessage } from "@epidosi/schema";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { pageSize } from "../../platform/page";
import { type Confirmation, ConfirmationEnum, type DeviceRow, DeviceType, findQuarantined, loadConfirmation, loadDevice, type MessageRow } from "../devices";
import { confirmSecondPerson, SecondPersonInput } from "../staff";
import { acceptQuarantined, getMessage } from "./accept-quarantined";
import { bringMessages } from "./bring-messages";
import { MessageConfirmationInput } from "./message.input";
import { AcceptQuarantinedResult, BroughtMessageType, DeviceMessagePageType, DeviceMessageType } from "./message.type";
import { quarantineWitnessRoles, transferPolicy } from "./transfer.policy";

@Resolver(() => DeviceMessageType)
export class MessageResolver {
  @Allow(transferPolicy.bringMessages)
  @Mutation(() => [BroughtMessageType], { description: "At most 50 signed messages, of any device of the municipality; answered one by one in their order. One that came before has no second effect." })
  bringMessages(
    @Arg("messages", () => [String]) messages: string[],
    @Arg("confirmations", () => [MessageConfirmationInput], { nullable: true, description: "Of these messages, by their hashes." }) confirmations: MessageConfirmationInput[] | null,
    @Ctx() ctx: Context,
  ): Promise<BroughtMessageType[]> {
    return bringMessages(ctx, messages, confirmations ?? []);
  }

  @Allow(transferPolicy.quarantinedMessages)
  @Query(() => DeviceMessagePageType, { description: "What devices that had ended say, latest first: it moves nothing until two persons accept it or a living device confirms it." })
  async quarantinedMessages(
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<DeviceMessagePageType> {
    const { items, nextCursor } = await findQuarantined(ctx.reader, pageSize(first), after ?? null);
    return { items: items.map(present), nextCursor };
  }

  @Allow(transferPolicy.acceptQuarantined)
  @Mutation(() => AcceptQuarantinedResult, { description: "Two persons take the word of a device that had ended, with a reason." })
  async acceptQuarantined(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("hash", () => String) hash: string,
    @Arg("reason", () => String) reason: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<DeviceMessageType> {
    const secondPersonId = await confirmSecondPerson(ctx, secondPerson, quarantineWitnessRoles);
    const input = { hash, reason: reason.slice(0, 500), secondPersonId };
    const done = await transact(ctx, { commandId, act: "acceptQuarantined", input }, (tx, actor) => acceptQuarantined(tx, actor, input));
    return present(await getMessage(ctx.reader, done.hash));
  }

  @FieldResolver(() => DeviceType)
  device(@Root() message: DeviceMessageType, @Ctx() ctx: Context): Promise<DeviceRow> {
    return loadDevice(ctx, message.deviceId);
  }
}

function present(row: MessageRow): DeviceMessageType {
  const message = readMessage(row.jws);
  if (typeof message === "string") throw new Error("a message that was kept cannot be read");
  const { ev, a, s } = message.payload;
  const flags = [...new Set([...row.flags, ...(row.verdictFlags ?? [])])];
  const { hash, packageCode, signedAt, receivedAt, deviceId } = row;
  return { hash, shortCode: longId(ev).slice(-6).toUpperCase(), act: a, packageCode, sealRead: s ?? null, signedAt, receivedAt, verdict: row.verdict ?? "WAITING", flags, deviceId };
}

@Resolver(() => BroughtMessageType)
export class BroughtMessageResolver {
  @FieldResolver(() => ConfirmationEnum, { description: "By what its signer confirmed it, as far as that has come." })
  confirmedBy(@Root() { hash }: BroughtMessageType, @Ctx() ctx: Context): Promise<Confirmation> {
    return loadConfirmation(ctx, hash);
  }
}
