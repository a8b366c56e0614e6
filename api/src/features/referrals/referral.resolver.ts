import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { Today } from "../offices";
import { knownMunicipalities } from "../offices";
import { type EntryRow, loadProtocolEntry, ProtocolEntryType, registerWitnessRoles } from "../register";
import { confirmSecondPerson, SecondPersonInput } from "../staff";
import { countWaitingReferrals, findReferrals, loadReferral, type ReferralRow } from "./find-referrals";
import { forwardReferrals } from "./forward-referrals";
import { referPaper } from "./refer-paper";
import { ReferInput } from "./referral.input";
import { voidReferral } from "./void-referral";
import { referralPolicy } from "./referral.policy";
import { ForwardReferralsResult, ReferPaperResult, type ReferralLetterType, ReferralPageType, ReferralType, VoidReferralResult } from "./referral.type";

@Resolver(() => ReferralType)
export class ReferralResolver {
  @Allow(referralPolicy.referrals)
  @Query(() => ReferralPageType, { description: "Papers of residents elsewhere: those that wait, oldest first, or those that went, latest first." })
  referrals(
    @Arg("waiting", () => Boolean, { defaultValue: true }) waiting: boolean,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<ReferralRow>> {
    return findReferrals(ctx.reader, waiting, pageSize(first), after ?? null);
  }

  @Allow(referralPolicy.referPaper)
  @Mutation(() => ReferPaperResult, { description: "Registers a paper of somebody who lives elsewhere, to be forwarded there." })
  async referPaper(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => ReferInput) input: ReferInput, @Ctx() ctx: Context): Promise<ReferralRow> {
    const done = await transact(ctx, { commandId, act: "referPaper", input }, (tx, actor) => referPaper(tx, actor, input));
    return getReferral(ctx, done.entryId);
  }

  @Allow(referralPolicy.forwardReferrals)
  @Mutation(() => ForwardReferralsResult, { description: "Sends all papers that wait for one municipality with one letter." })
  async forwardReferrals(@Arg("commandId", () => ID) commandId: string, @Arg("toMunicipalityId", () => ID) toMunicipalityId: string, @Ctx() ctx: Context): Promise<ReferralLetterType> {
    const done = await transact(ctx, { commandId, act: "forwardReferrals", input: { toMunicipalityId } }, (tx, actor) => forwardReferrals(tx, actor, { toMunicipalityId }));
    return { id: done.entryId, paperUrl: letterUrl(done.entryId) };
  }

  @Allow(referralPolicy.voidReferral)
  @Mutation(() => VoidReferralResult, { description: "Two persons say that a paper for elsewhere was registered in error; its number is void and no letter takes it along." })
  async voidReferral(
    @Arg("commandId", () => ID) commandId: string,
    @Arg("entryId", () => ID) entryId: string,
    @Arg("reason", () => String) reason: string,
    @Arg("secondPerson", () => SecondPersonInput) secondPerson: SecondPersonInput,
    @Ctx() ctx: Context,
  ): Promise<ReferralRow> {
    const input = { entryId, reason: reason.slice(0, 500), secondPersonId: await confirmSecondPerson(ctx, secondPerson, registerWitnessRoles) };
    const done = await transact(ctx, { commandId, act: "voidReferral", input }, (tx, actor) => voidReferral(tx, actor, input));
    return getReferral(ctx, done.entryId);
  }

  @FieldResolver(() => String)
  toMunicipality(@Root() referral: ReferralType): string {
    return knownMunicipalities().find(({ id }) => id === referral.toMunicipalityId)?.name ?? referral.toMunicipalityId;
  }

  @FieldResolver(() => ID)
  toMunicipalityId(@Root() referral: ReferralType): string {
    return referral.toMunicipalityId;
  }

  @FieldResolver(() => ProtocolEntryType)
  protocolEntry(@Root() referral: ReferralType, @Ctx() ctx: Context): Promise<EntryRow> {
    return loadProtocolEntry(ctx, referral.protocolEntryId);
  }

  @FieldResolver(() => ProtocolEntryType, { nullable: true, description: "The letter it went with; null while it waits." })
  letter(@Root() referral: ReferralType, @Ctx() ctx: Context): Promise<EntryRow> | null {
    return referral.letterEntryId === null ? null : loadProtocolEntry(ctx, referral.letterEntryId);
  }

  @FieldResolver(() => String, { nullable: true })
  letterUrl(@Root() referral: ReferralType): string | null {
    return referral.letterEntryId === null ? null : letterUrl(referral.letterEntryId);
  }
}

async function getReferral(ctx: Context, entryId: string): Promise<ReferralRow> {
  const row = await loadReferral(ctx, entryId);
  if (!row) throw new Error("a referral that was just made or voided is missing");
  return row;
}

function letterUrl(entryId: string): string {
  return `/papers/referral-letter/${entryId}.pdf`;
}

@Resolver(() => Today)
export class TodayReferralsResolver {
  @FieldResolver(() => Int, { description: "Papers of residents elsewhere that wait to be forwarded." })
  toForwardElsewhere(@Ctx() ctx: Context): Promise<number> {
    return countWaitingReferrals(ctx.reader);
  }
}
