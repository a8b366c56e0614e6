import type { OfficeState } from "@epidosi/schema";
import { IsOptional, MaxLength, MinLength, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { Seen } from "../../platform/seen";
import { DateTime } from "../../platform/scalars";
import type { OfficeEventAct } from "./find-history";
import { OfficeStatus, OfficeType } from "./office.type";
import { OfficeObstacle } from "./standing.type";

const eventActs = { loadOffice: "loadOffice", proposeOffice: "proposeOffice", approveOffice: "approveOffice", activateOffice: "activateOffice", startClosing: "startClosing", closeOffice: "closeOffice", mergeOffice: "mergeOffice", suspend: "suspend", resume: "resume" } as const satisfies { readonly [A in OfficeEventAct]: A };
registerEnumType(eventActs, { name: "OfficeEventAct", description: "suspend and resume are nobody's acts: decision and link say so." });

@Seen("central")
@ObjectType("OfficeEvent", { description: "A change of an office's state with its evidence." })
export class OfficeEventType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) at: Date;
  @Field(() => eventActs) act: OfficeEventAct;
  @Field(() => OfficeStatus, { nullable: true }) from: OfficeState | null;
  @Field(() => OfficeStatus) to: OfficeState;
  @Field(() => OfficeObstacle, { nullable: true, description: "Of a suspension: what began it." }) because: keyof typeof OfficeObstacle | null;
  @Field(() => String, { nullable: true, description: "Number of the mayor's decision behind it." }) decisionNumber: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  staffId: string | null;
}

@Seen("central")
@ObjectType("OfficeEventPage")
export class OfficeEventPageType {
  @Field(() => [OfficeEventType]) items: readonly OfficeEventType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("central")
@ObjectType("BranchReason", { description: "Why so many branches are kept although they are not fewer than before (S11)." })
export class BranchReasonType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) at: Date;
  @Field(() => Int, { description: "So many branches it allows." }) upTo: number;
  @Field(() => Int, { description: "Earlier offices when it was written." }) before: number;
  @Field(() => String) reason: string;
  staffId: string;
}

@InputType()
export class PlaceInput {
  @Field(() => Float, { description: "Degrees north." }) latitude: number;
  @Field(() => Float, { description: "Degrees east." }) longitude: number;
}

@InputType()
export class ProposedOfficeInput {
  @MinLength(3) @MaxLength(120) @Field(() => String) name: string;
  @MinLength(3) @MaxLength(200) @Field(() => String) address: string;
  @Field(() => ID, { description: "ELSTAT code of its municipal unit." }) unitCode: string;
  @IsOptional() @ValidateNested() @Field(() => PlaceInput, { nullable: true, description: "None: where its unit lies." }) place: PlaceInput | null;
  @Field(() => ID, { nullable: true, description: "The earlier office that it goes on with." }) predecessorOfficeId: string | null;
}

export const ProposeOfficeResult = resultOf("ProposeOfficeResult", () => OfficeType);
export const ApproveOfficeResult = resultOf("ApproveOfficeResult", () => OfficeType);
export const ActivateOfficeResult = resultOf("ActivateOfficeResult", () => OfficeType);
export const RecordBranchReasonResult = resultOf("RecordBranchReasonResult", () => BranchReasonType);
