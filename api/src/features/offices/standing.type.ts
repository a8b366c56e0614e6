import type { OfficeState } from "@epidosi/schema";
import { IsOptional, Matches, MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { OfficeStatus, OfficeType } from "./office.type";

export const NetworkProvider = { SYZEFXIS: "SYZEFXIS", OTHER: "OTHER" } as const;
registerEnumType(NetworkProvider, { name: "NetworkProvider" });
export const OfficeObstacle = { DECISION: "DECISION", LINK: "LINK", UNDECLARED: "UNDECLARED" } as const;
registerEnumType(OfficeObstacle, { name: "OfficeObstacle", description: "No mayor's decision in force (S4), nothing heard over the link (S5, S7), or nobody declared by which provider it is linked (S5)." });

@Seen("staff")
@ObjectType("OfficeStanding", { description: "How an office stands at this instant: suspended without a decision or while its link is silent." })
export class OfficeStandingType {
  @Field(() => OfficeStatus) state: OfficeState;
  @Field(() => OfficeObstacle, { nullable: true }) because: keyof typeof OfficeObstacle | null;
  @Field(() => String, { nullable: true }) clause: string | null;
  @Field(() => DateTime, { nullable: true, description: "When the link began to count as lost." }) lostSince: Date | null;
  @Field(() => DateTime, { nullable: true }) lastHeardAt: Date | null;
  @Field(() => NetworkProvider, { nullable: true }) provider: keyof typeof NetworkProvider | null;
  @Field(() => String, { nullable: true }) providerName: string | null;
  @Field(() => [String]) networks: readonly string[];
}

@Seen("central")
@ObjectType("MayoralDecision", { description: "The mayor's decision to keep a branch (S4)." })
export class MayoralDecisionType {
  @Field(() => ID) id: string;
  @Field(() => String) number: string;
  @Field(() => LocalDate) decidedOn: string;
  @Field(() => String, { description: "ΑΔΑ" }) ada: string;
  @Field(() => LocalDate) validFrom: string;
  @Field(() => LocalDate, { nullable: true, description: "Its last day; none: without end." }) validTo: string | null;
  @Field(() => DateTime) recordedAt: Date;
  @Field(() => LocalDate, { nullable: true, description: "The first day on which it no longer holds." }) withdrawnFrom: string | null;
  @Field(() => String, { nullable: true }) withdrawalNumber: string | null;
  @Field(() => String, { nullable: true, description: "Without its file it does not hold." }) fileName: string | null;
  officeId: string;
}

@Seen("central")
@ObjectType("MayoralDecisionPage")
export class MayoralDecisionPageType {
  @Field(() => [MayoralDecisionType]) items: readonly MayoralDecisionType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("central")
@ObjectType("LinkOutage", { description: "A silence of an office's link, longer than the tolerance." })
export class LinkOutageType {
  @Field(() => ID) id: string;
  @Field(() => DateTime) lostAt: Date;
  @Field(() => DateTime) backAt: Date;
}

@Seen("central")
@ObjectType("LinkOutagePage")
export class LinkOutagePageType {
  @Field(() => [LinkOutageType]) items: readonly LinkOutageType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@InputType()
export class MayoralDecisionInput {
  @Field(() => ID) officeId: string;
  @MinLength(1) @MaxLength(60) @Field(() => String) number: string;
  @Field(() => LocalDate) decidedOn: string;
  @MaxLength(30) @Field(() => String) ada: string;
  @Field(() => LocalDate) validFrom: string;
  @Field(() => LocalDate, { nullable: true }) validTo: string | null;
}

@InputType()
export class OfficeLinkInput {
  @Field(() => ID) officeId: string;
  @Field(() => NetworkProvider) provider: keyof typeof NetworkProvider;
  @IsOptional() @MaxLength(100) @Field(() => String, { nullable: true }) providerName: string | null;
  @MaxLength(50, { each: true }) @Matches(/\S/u, { each: true }) @Field(() => [String], { description: "CIDR; none: heard from anywhere." }) networks: string[];
}

export const RecordMayoralDecisionResult = resultOf("RecordMayoralDecisionResult", () => MayoralDecisionType);
export const WithdrawMayoralDecisionResult = resultOf("WithdrawMayoralDecisionResult", () => MayoralDecisionType);
export const DeclareLinkResult = resultOf("DeclareLinkResult", () => OfficeType);
