import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { Allow } from "../../platform/allow";
import type { Context } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { findLegacyCases, type LegacyCaseRow } from "./find-legacy-cases";
import { LegacyCasePageType } from "./legacy-case.type";
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
}
