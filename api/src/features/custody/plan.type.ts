import { ArrayMaxSize, MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { SafeType } from "./custody.type";

@Seen("central")
@ObjectType("CustodyPlan", { description: "How a branch keeps what comes from the Directorate (S10)." })
export class CustodyPlanType {
  @Field(() => ID) id: string;
  @Field(() => Boolean, { description: "The safe is opened by two." }) dualControl: boolean;
  @Field(() => Int, { description: "So many papers of the Directorate it may hold." }) maximumItems: number;
  @Field(() => Int) maximumDays: number;
  @Field(() => String) decisionNumber: string;
  @Field(() => LocalDate) approvedOn: string;
  @Field(() => LocalDate, { description: "By this day it is looked at again; past it there is an alarm, and the branch goes on." }) reviewBy: string;
  @Field(() => DateTime) recordedAt: Date;
  @Field(() => Boolean, { description: "Else a later one took its place." }) inForce: boolean;
  safeId: string;
  keyHolderIds: readonly string[];
}

@InputType()
export class CustodyPlanInput {
  @Field(() => ID) officeId: string;
  @Field(() => ID) safeId: string;
  @ArrayMaxSize(20) @Field(() => [ID]) keyHolderIds: string[];
  @Field(() => Boolean) dualControl: boolean;
  @Field(() => Int) maximumItems: number;
  @Field(() => Int) maximumDays: number;
  @MinLength(1) @MaxLength(60) @Field(() => String) decisionNumber: string;
  @Field(() => LocalDate) approvedOn: string;
  @Field(() => LocalDate) reviewBy: string;
}

export const ApproveCustodyPlanResult = resultOf("ApproveCustodyPlanResult", () => CustodyPlanType);
export const AddSafeResult = resultOf("AddSafeResult", () => SafeType);
