import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import { addPasskey } from "./add-passkey";
import { findPasskeys, type PasskeyRow } from "./find-passkeys";
import { makeChallenge } from "./passkey-challenge";
import { NewPasskeyInput, PasskeyAssertionInput } from "./passkey.input";
import { handleOf } from "./passkey.rules";
import { AddPasskeyResult, ChallengeFor, PasskeyChallengeType, type PasskeyOfferType, type PasskeyRemoved, PasskeyType, RemovePasskeyResult, StartPasskeyResult } from "./passkey.type";
import { removePasskey } from "./remove-passkey";
import { signInWithPasskey } from "./sign-in";
import { staffPolicy } from "./staff.policy";
import { presentSession, type SessionType, SignInResult } from "./staff.type";
import { confirmPassword, startPasskey } from "./start-passkey";

@Resolver()
export class PasskeyResolver {
  @Allow(staffPolicy.passkeyChallenge)
  @Query(() => PasskeyChallengeType, { description: "For a second person: of the session that asks, and of no other." })
  async passkeyChallenge(@Arg("purpose", () => ChallengeFor) purpose: keyof typeof ChallengeFor, @Ctx() ctx: Context): Promise<PasskeyChallengeType> {
    if (purpose === "SIGN_IN") await ctx.countPublic();
    return offer(ctx, makeChallenge(ctx.signingKey, purpose === "SIGN_IN" ? purpose : `CONFIRM ${actorOf(ctx).sessionId}`, ctx.now));
  }

  @Allow(staffPolicy.ownPasskeys)
  @Query(() => [PasskeyType], { description: "One's own that stand, oldest first, at most ten." })
  myPasskeys(@Ctx() ctx: Context): Promise<PasskeyRow[]> {
    return findPasskeys(ctx.reader, actorOf(ctx).staffId);
  }

  @Allow(staffPolicy.signInWithPasskey)
  @Mutation(() => SignInResult)
  async signInWithPasskey(@Arg("input", () => PasskeyAssertionInput) input: PasskeyAssertionInput, @Arg("officeId", () => ID, { nullable: true }) officeId: string | null, @Ctx() ctx: Context): Promise<SessionType> {
    await signInWithPasskey(ctx, input, officeId ?? null);
    return presentSession(actorOf(ctx));
  }

  @Allow(staffPolicy.ownPasskeys)
  @Mutation(() => StartPasskeyResult, { description: "Asks the password again and answers what a new key is made of." })
  async startPasskey(@Arg("commandId", () => ID) commandId: string, @Arg("password", () => String) password: string, @Ctx() ctx: Context): Promise<PasskeyOfferType> {
    await confirmPassword(ctx, password);
    const { challenge } = await transact(ctx, { commandId, act: "startPasskey", input: {} }, (tx, actor) => startPasskey(ctx, tx, actor.staffId));
    const { municipalityId, staffId } = actorOf(ctx);
    const [member] = await ctx.reader.query<{ username: string; name: string }>("SELECT username, name FROM staff_member WHERE municipality_id = $1 AND id = $2", [municipalityId, staffId]);
    const known = await findPasskeys(ctx.reader, staffId);
    return { ...offer(ctx, challenge), userHandle: handleOf(municipalityId, staffId), username: member?.username ?? "", name: member?.name ?? "", knownCredentials: known.map((key) => key.credentialId) };
  }

  @Allow(staffPolicy.ownPasskeys)
  @Mutation(() => AddPasskeyResult)
  async addPasskey(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => NewPasskeyInput) input: NewPasskeyInput, @Ctx() ctx: Context): Promise<PasskeyRow | undefined> {
    const { id } = await transact(ctx, { commandId, act: "addPasskey", input }, (tx, actor) => addPasskey(ctx, tx, actor, input));
    return (await findPasskeys(ctx.reader, actorOf(ctx).staffId)).find((key) => key.id === id);
  }

  @Allow(staffPolicy.ownPasskeys)
  @Mutation(() => RemovePasskeyResult, { description: "From now on this key opens nothing." })
  removePasskey(@Arg("commandId", () => ID) commandId: string, @Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<PasskeyRemoved> {
    return transact(ctx, { commandId, act: "removePasskey", input: { id } }, (tx, actor) => removePasskey(tx, actor, id));
  }
}

function offer(ctx: Context, challenge: string): PasskeyChallengeType {
  return { challenge, rpId: new URL(ctx.config.publicUrl).hostname };
}
