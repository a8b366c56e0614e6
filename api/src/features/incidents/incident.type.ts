import { IsOptional, Length, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime, LocalDate } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { duties, type Duty as DutyName, type IncidentActKind as ActKind, incidentActKinds, type IncidentKind as KindName, incidentKinds, type Risk as RiskName, risks } from "./incident.rules";
import { type Way as WayName, ways } from "./tell-person";

const enumOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };

export const IncidentKind = enumOf(incidentKinds);
registerEnumType(IncidentKind, { name: "IncidentKind" });
export const Duty = enumOf(duties);
registerEnumType(Duty, { name: "IncidentDuty", description: "What is owed after a loss or a disclosure, in order (PD 114/2005 art. 8, GDPR 33)." });
const DutyState = enumOf(["OPEN", "DONE", "EXCUSED"]);
registerEnumType(DutyState, { name: "IncidentDutyState" });
const IncidentActKind = enumOf(incidentActKinds);
registerEnumType(IncidentActKind, { name: "IncidentActKind" });
export const BreachRisk = enumOf(risks);
registerEnumType(BreachRisk, { name: "BreachRisk", description: "To the rights and freedoms of the person." });
export const TellingWay = enumOf(ways);
registerEnumType(TellingWay, { name: "TellingWay" });

@Seen("central")
@ObjectType("IncidentDutyStanding", { description: "A duty and its clock." })
export class IncidentDutyStandingType {
  @Field(() => Duty) duty: DutyName;
  @Field(() => DutyState) state: keyof typeof DutyState;
  @Field(() => DateTime, { nullable: true, description: "When its clock ends; null for a duty without one." }) due: Date | null;
  @Field(() => DateTime, { nullable: true }) doneAt: Date | null;
}

@Seen("central")
@ObjectType("IncidentAct", { description: "What was done about an incident; of the fields that follow, each kind of act has its own." })
export class IncidentActType {
  @Field(() => ID) id: string;
  @Field(() => IncidentActKind) kind: ActKind;
  @Field(() => DateTime) at: Date;
  @Field(() => TellingWay, { nullable: true }) way: WayName | null;
  @Field(() => DateTime, { nullable: true }) toldAt: Date | null;
  @Field(() => String, { nullable: true, description: "Findings, reasons, the text of a notice, a note." }) words: string | null;
  @Field(() => BreachRisk, { nullable: true }) risk: RiskName | null;
  @Field(() => Boolean, { nullable: true, description: "The authority is to be told." }) notify: boolean | null;
  @Field(() => String, { nullable: true, description: "Of the police report." }) number: string | null;
  @Field(() => LocalDate, { nullable: true }) reportedOn: string | null;
  @Field(() => String, { nullable: true }) station: string | null;
  @Field(() => Duty, { nullable: true, description: "The duty that was excused." }) duty: DutyName | null;
  @Field(() => IncidentKind, { nullable: true, description: "What it became." }) became: KindName | null;
  @Field(() => String, { nullable: true, description: "Why the person or the authority was told late." }) delayReason: string | null;
  @Field(() => String, { nullable: true, description: "The determination act or the rebuilt file." }) paperUrl: string | null;
  staffId: string;
  protocolEntryId: string | null;
  itemId: string | null;
}

@Seen("central")
@ObjectType("Incident", { description: "A thing that was lost, stolen or damaged, from the act of custody that found it; or data that were disclosed." })
export class IncidentType {
  @Field(() => ID) id: string;
  @Field(() => IncidentKind) kind: KindName;
  @Field(() => String, { description: "The act that found it: of custody, as the ledger names it, or `openIncident`." }) act: string;
  @Field(() => DateTime) openedAt: Date;
  @Field(() => DateTime, { nullable: true, description: "The next clock that runs out." }) nextDueAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: "It was found later, maybe after the incident was closed; the incident stays." }) foundAt: Date | null;
  @Field(() => DateTime, { nullable: true }) closedAt: Date | null;
  itemId: string | null;
  applicationId: string | null;
  officeId: string | null;
  openedBy: string;
}

@Seen("central")
@ObjectType("IncidentPage")
export class IncidentPageType {
  @Field(() => [IncidentType]) items: readonly IncidentType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@InputType()
export class TellPersonInput {
  @Field(() => ID) incidentId: string;
  @Field(() => TellingWay) way: WayName;
  @Field(() => DateTime) toldAt: Date;
  @IsOptional() @MaxLength(1_000) @Field(() => String, { nullable: true }) note?: string | null;
  @IsOptional() @MaxLength(1_000) @Field(() => String, { nullable: true, description: "Needed after the 24 hours." }) delayReason?: string | null;
}

@InputType()
export class OpenIncidentInput {
  @Length(1, 4_000) @Field(() => String, { description: "What happened: which data, to whom. No names." }) text: string;
  @Field(() => DateTime, { description: "When the municipality knew of it: the 72 hours run from then." }) knownAt: Date;
  @IsOptional() @Min(1) @Field(() => Int, { nullable: true, description: "Of the case whose person it concerns, with its year." }) number?: number | null;
  @IsOptional() @Min(1) @Field(() => Int, { nullable: true }) year?: number | null;
}

@InputType()
export class AssessBreachInput {
  @Field(() => ID) incidentId: string;
  @Field(() => BreachRisk) risk: RiskName;
  @Field(() => Boolean) notify: boolean;
  @Length(1, 4_000) @Field(() => String) reasons: string;
}

@InputType()
export class NotifyAuthorityInput {
  @Field(() => ID) incidentId: string;
  @Length(1, 8_000) @Field(() => String) text: string;
  @IsOptional() @MaxLength(1_000) @Field(() => String, { nullable: true, description: "Needed after the 72 hours." }) delayReason?: string | null;
}

@InputType()
export class ReportToPoliceInput {
  @Field(() => ID) incidentId: string;
  @Length(1, 60) @Field(() => String) number: string;
  @Field(() => LocalDate) reportedOn: string;
  @Length(3, 120) @Field(() => String) station: string;
}

export const OpenIncidentResult = resultOf("OpenIncidentResult", () => IncidentType);
export const AskReplacementResult = resultOf("AskReplacementResult", () => IncidentType);
export const TellPersonResult = resultOf("TellPersonResult", () => IncidentType);
export const DetermineLossResult = resultOf("DetermineLossResult", () => IncidentType);
export const RebuildFileResult = resultOf("RebuildFileResult", () => IncidentType);
export const AssessBreachResult = resultOf("AssessBreachResult", () => IncidentType);
export const NotifyAuthorityResult = resultOf("NotifyAuthorityResult", () => IncidentType);
export const ReportToPoliceResult = resultOf("ReportToPoliceResult", () => IncidentType);
export const ExcuseDutyResult = resultOf("ExcuseDutyResult", () => IncidentType);
export const CloseIncidentResult = resultOf("CloseIncidentResult", () => IncidentType);
