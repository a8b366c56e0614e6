import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import type { Context } from "../../platform/context";
import { countKept, loadOffice, needsReason, type OfficeRow, OfficeType } from "../offices";
import { cover, type Place, propose } from "./branch-proposal.rules";
import { BranchesKeptType, BranchProposalType, OfficeLoadType } from "./branches.type";
import { drainPolicy } from "./drain.policy";
import { centralOf, findOfficeLoads, findUnitPlaces, type OfficeLoad, type UnitPlace } from "./find-branches";

@Resolver(() => OfficeLoadType)
export class BranchesResolver {
  @Allow(drainPolicy.branchesKept)
  @Query(() => BranchesKeptType)
  async branchesKept(@Ctx() ctx: Context): Promise<BranchesKeptType> {
    const [units, offices, kept] = [await findUnitPlaces(ctx.reader), await findOfficeLoads(ctx.reader, ctx.now), await countKept(ctx.reader)];
    const working = offices.filter(({ status }) => status === "ACTIVE").flatMap((office) => placeOf(office, units));
    return { units, offices, ...kept, needsReason: needsReason(kept), now: working.length > 0 ? cover(units, working) : { travels: [], meanKm: 0, farthestKm: 0 } };
  }

  @Allow(drainPolicy.branchProposal)
  @Query(() => BranchProposalType)
  async branchProposal(@Arg("count", () => Int, { description: "Branches beside the central office." }) count: number, @Ctx() ctx: Context): Promise<BranchProposalType> {
    const units = await findUnitPlaces(ctx.reader);
    const { before } = await countKept(ctx.reader);
    return { ...propose(units, centralOf(await findOfficeLoads(ctx.reader, ctx.now), units), count), fewer: count < before };
  }

  @FieldResolver(() => OfficeType)
  office(@Root() load: OfficeLoadType, @Ctx() ctx: Context): Promise<OfficeRow> {
    return loadOffice(ctx, load.officeId);
  }
}

/** By its own coordinates, else where its unit lies; told by the unit, or by the office where it lies elsewhere. */
function placeOf(office: OfficeLoad, units: readonly UnitPlace[]): Place[] {
  const { latitude, longitude } = office;
  if (latitude !== null && longitude !== null) return [{ code: office.officeId, latitude, longitude }];
  return units.filter(({ code }) => code === office.unitCode);
}
