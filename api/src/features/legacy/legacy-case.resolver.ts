import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import type { Context } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { LegacyNumberType } from "../register";
import { findLegacyCases, type LegacyCaseRow, loadPersonOfNumber } from "./find-legacy-cases";
import { findLegacyRemainders, type LegacyRemainderRow } from "./find-legacy-remainders";
import { LegacyCasePageType, LegacyRemainderPageType } from "./legacy-case.type";
import { legacyPolicy } from "./legacy.policy";

@Resolver()
export class LegacyCaseResolver {
  @Allow(legacyPolicy.legacyCases)
  @Query(() => LegacyCasePageType, { description: "Cases that abolished municipalities had of a person." })
  legacyCases(
    @Arg("applicantId", () => ID) applicantId: string,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<LegacyCaseRow>> {
    return findLegacyCases(ctx.reader, applicantId, pageSize(first), after ?? null);
  }

  @Allow(legacyPolicy.legacyRemainders)
  @Query(() => LegacyRemainderPageType, { description: "What else the databases of abolished municipalities have of a person." })
  legacyRemainders(
    @Arg("applicantId", () => ID) applicantId: string,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<LegacyRemainderRow>> {
    return findLegacyRemainders(ctx.reader, applicantId, pageSize(first), after ?? null);
  }
}

@Resolver(() => LegacyNumberType)
export class PersonOfLegacyNumberResolver {
  @FieldResolver(() => ID, { nullable: true, description: "The person whose case came in under it; null for a number kept from a paper." })
  applicantId(@Root() row: LegacyNumberType, @Ctx() ctx: Context): Promise<string | null> {
    return loadPersonOfNumber(ctx, row.id);
  }
}
