import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Seen } from "../../platform/seen";

@Seen("central")
@ObjectType("UnitTravel", { description: "How far the people of a unit have to the nearest office, as the crow flies." })
export class UnitTravelType {
  @Field(() => ID, { description: "ELSTAT code of the unit." }) code: string;
  @Field(() => ID, { description: "Unit, or office, that is nearest." }) to: string;
  @Field(() => Float) km: number;
}

@Seen("central")
@ObjectType("Coverage")
export class CoverageType {
  @Field(() => [UnitTravelType]) travels: readonly UnitTravelType[];
  @Field(() => Float, { description: "Of a person of the municipality, to the nearest office." }) meanKm: number;
  @Field(() => Float) farthestKm: number;
}

@Seen("central")
@ObjectType("UnitPlace", { description: "A municipal unit with its people (census of 2011) and its place." })
export class UnitPlaceType {
  @Field(() => ID) code: string;
  @Field(() => String) name: string;
  @Field(() => Boolean) isSeat: boolean;
  @Field(() => Int) population: number;
  @Field(() => Float, { description: "Degrees north." }) latitude: number;
  @Field(() => Float, { description: "Degrees east." }) longitude: number;
}

@Seen("central")
@ObjectType("OfficeLoad", { description: "Where an office is and what it has to do." })
export class OfficeLoadType {
  officeId: string;
  @Field(() => ID) unitCode: string;
  @Field(() => ID, { nullable: true, description: "The earlier office it goes on with." }) predecessorOfficeId: string | null;
  @Field(() => Float, { nullable: true, description: "None: where its unit lies." }) latitude: number | null;
  @Field(() => Float, { nullable: true }) longitude: number | null;
  @Field(() => Int, { description: "Filed there in the last year." }) filed: number;
  @Field(() => Int) open: number;
  @Field(() => Int, { description: "Served there in the last year." }) delivered: number;
  @Field(() => Int, { description: "In its custody now." }) held: number;
}

@Seen("central")
@ObjectType("BranchesKept", { description: "Branches kept against the earlier offices (S11)." })
export class BranchesKeptType {
  @Field(() => [UnitPlaceType]) units: readonly UnitPlaceType[];
  @Field(() => [OfficeLoadType]) offices: readonly OfficeLoadType[];
  @Field(() => Int) kept: number;
  @Field(() => Int) before: number;
  @Field(() => Int, { description: "So many branches the written reasons allow." }) reasonUpTo: number;
  @Field(() => Boolean, { description: "Not fewer than before, and no reason is written down." }) needsReason: boolean;
  @Field(() => CoverageType, { description: "With the offices that work now." }) now: CoverageType;
}

@Seen("central")
@ObjectType("BranchProposal", { description: "In which units to keep so many branches that people have least far to go." })
export class BranchProposalType {
  @Field(() => [ID]) chosen: readonly string[];
  @Field(() => Boolean, { description: "Every choice was tried." }) exact: boolean;
  @Field(() => Boolean, { description: "So many branches are fewer than the earlier offices (S11)." }) fewer: boolean;
  @Field(() => CoverageType) coverage: CoverageType;
}

