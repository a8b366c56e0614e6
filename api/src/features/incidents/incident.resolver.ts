import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { type Context, transact } from "../../platform/context";
import { type Page, pageSize } from "../../platform/page";
import { type ApplicationRow, ApplicationType, loadApplication } from "../applications";
import { CustodyItemType, type ItemRow, loadItem } from "../custody";
import { loadOffice, type OfficeRow, OfficeType } from "../offices";
import { type EntryRow, loadProtocolEntry, ProtocolEntryType } from "../register";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { askReplacement } from "./ask-replacement";
import { assessBreach } from "./assess-breach";
import { closeIncident } from "./close-incident";
import { determineLoss } from "./determine-loss";
import { excuseDuty } from "./excuse-duty";
import { type ActRow, findIncident, findIncidents, type IncidentRow, loadActs } from "./find-incidents";
import { incidentPolicy } from "./incident.policy";
import { type Duty as DutyName, type DutyStanding, type IncidentFacts, standingOf } from "./incident.rules";
import {
  AskReplacementResult, AssessBreachInput, AssessBreachResult, CloseIncidentResult, DetermineLossResult, Duty, ExcuseDutyResult, IncidentActType, IncidentDutyStandingType, IncidentPageType, IncidentType,
  NotifyAuthorityInput, NotifyAuthorityResult, OpenIncidentInput, OpenIncidentResult, RebuildFileResult, ReportToPoliceInput, ReportToPoliceResult, TellPersonInput, TellPersonResult,
} from "./incident.type";
import { notifyAuthority } from "./notify-authority";
import { openIncident } from "./open-incident";
import { presentAct } from "./present-act";
import { rebuildFile } from "./rebuild-file";
import { reportToPolice } from "./report-to-police";
import { tellPerson } from "./tell-person";

@Resolver(() => IncidentType)
export class IncidentResolver {
  @Allow(incidentPolicy.incidents)
  @Query(() => IncidentPageType, { description: "Open ones, the clock that runs out first before; or closed ones, the latest before." })
  incidents(@Arg("open", () => Boolean, { defaultValue: true }) open: boolean, @Arg("first", () => Int, { defaultValue: 30 }) first: number, @Arg("after", () => String, { nullable: true }) after: string | null, @Ctx() ctx: Context): Promise<Page<IncidentRow>> {
    return findIncidents(ctx.reader, open, pageSize(first), after ?? null);
  }

  @Allow(incidentPolicy.incident)
  @Query(() => IncidentType, { nullable: true })
  incident(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<IncidentRow | null> {
    return findIncident(ctx.reader, id);
  }

  @Allow(incidentPolicy.openIncident)
  @Mutation(() => OpenIncidentResult, { description: "Personal data reached who should not have them, and no thing is gone." })
  async openIncident(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => OpenIncidentInput) input: OpenIncidentInput, @Ctx() ctx: Context): Promise<IncidentRow> {
    return done(ctx, (await transact(ctx, { commandId, act: "openIncident", input }, (tx, actor) => openIncident(tx, actor, { ...input, number: input.number ?? null, year: input.year ?? null }))).incidentId);
  }

  @Allow(incidentPolicy.tellPerson)
  @Mutation(() => TellPersonResult)
  async tellPerson(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => TellPersonInput) input: TellPersonInput, @Ctx() ctx: Context): Promise<IncidentRow> {
    return done(ctx, (await transact(ctx, { commandId, act: "tellPerson", input }, (tx, actor) => tellPerson(tx, actor, { ...input, note: input.note ?? null, delayReason: input.delayReason ?? null }))).incidentId);
  }

  @Allow(incidentPolicy.determineLoss)
  @Mutation(() => DetermineLossResult, { description: "The determination act of loss, with its outgoing number." })
  async determineLoss(@Arg("commandId", () => ID) commandId: string, @Arg("incidentId", () => ID) incidentId: string, @Arg("findings", () => String) findings: string, @Ctx() ctx: Context): Promise<IncidentRow> {
    const input = { incidentId, findings: findings.slice(0, 8_000) };
    return done(ctx, (await transact(ctx, { commandId, act: "determineLoss", input }, (tx, actor) => determineLoss(tx, actor, input))).incidentId);
  }

  @Allow(incidentPolicy.rebuildFile)
  @Mutation(() => RebuildFileResult, { description: "The dossier rebuilt from what was captured becomes a thing of its own." })
  async rebuildFile(@Arg("commandId", () => ID) commandId: string, @Arg("incidentId", () => ID) incidentId: string, @Arg("note", () => String, { nullable: true }) note: string | null, @Ctx() ctx: Context): Promise<IncidentRow> {
    const input = { incidentId, note: note ?? null };
    return done(ctx, (await transact(ctx, { commandId, act: "rebuildFile", input }, (tx, actor) => rebuildFile(tx, actor, input))).incidentId);
  }

  @Allow(incidentPolicy.askReplacement)
  @Mutation(() => AskReplacementResult, { description: "The Directorate is asked to make the paper again, with an outgoing number." })
  async askReplacement(@Arg("commandId", () => ID) commandId: string, @Arg("incidentId", () => ID) incidentId: string, @Arg("text", () => String) text: string, @Ctx() ctx: Context): Promise<IncidentRow> {
    const input = { incidentId, text: text.slice(0, 4_000) };
    return done(ctx, (await transact(ctx, { commandId, act: "askReplacement", input }, (tx, actor) => askReplacement(tx, actor, input))).incidentId);
  }

  @Allow(incidentPolicy.assessBreach)
  @Mutation(() => AssessBreachResult)
  async assessBreach(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => AssessBreachInput) input: AssessBreachInput, @Ctx() ctx: Context): Promise<IncidentRow> {
    return done(ctx, (await transact(ctx, { commandId, act: "assessBreach", input }, (tx, actor) => assessBreach(tx, actor, input))).incidentId);
  }

  @Allow(incidentPolicy.notifyAuthority)
  @Mutation(() => NotifyAuthorityResult, { description: "The notice of the breach to the authority, with its outgoing number." })
  async notifyAuthority(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => NotifyAuthorityInput) input: NotifyAuthorityInput, @Ctx() ctx: Context): Promise<IncidentRow> {
    return done(ctx, (await transact(ctx, { commandId, act: "notifyAuthority", input }, (tx, actor) => notifyAuthority(tx, actor, { ...input, delayReason: input.delayReason ?? null }))).incidentId);
  }

  @Allow(incidentPolicy.reportToPolice)
  @Mutation(() => ReportToPoliceResult)
  async reportToPolice(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => ReportToPoliceInput) input: ReportToPoliceInput, @Ctx() ctx: Context): Promise<IncidentRow> {
    return done(ctx, (await transact(ctx, { commandId, act: "reportToPolice", input }, (tx, actor) => reportToPolice(tx, actor, input))).incidentId);
  }

  @Allow(incidentPolicy.excuseDuty)
  @Mutation(() => ExcuseDutyResult)
  async excuseDuty(@Arg("commandId", () => ID) commandId: string, @Arg("incidentId", () => ID) incidentId: string, @Arg("duty", () => Duty) duty: DutyName, @Arg("reason", () => String) reason: string, @Ctx() ctx: Context): Promise<IncidentRow> {
    const input = { incidentId, duty, reason: reason.slice(0, 2_000) };
    return done(ctx, (await transact(ctx, { commandId, act: "excuseDuty", input }, (tx, actor) => excuseDuty(tx, actor, input))).incidentId);
  }

  @Allow(incidentPolicy.closeIncident)
  @Mutation(() => CloseIncidentResult)
  async closeIncident(@Arg("commandId", () => ID) commandId: string, @Arg("incidentId", () => ID) incidentId: string, @Arg("note", () => String, { nullable: true }) note: string | null, @Ctx() ctx: Context): Promise<IncidentRow> {
    const input = { incidentId, note: note ?? null };
    return done(ctx, (await transact(ctx, { commandId, act: "closeIncident", input }, (tx, actor) => closeIncident(tx, actor, input))).incidentId);
  }

  @FieldResolver(() => [IncidentDutyStandingType], { description: "What is owed, in order, each with its clock." })
  async duties(@Root() incident: IncidentType & IncidentFacts, @Ctx() ctx: Context): Promise<DutyStanding[]> {
    return standingOf(incident, await loadActs(ctx, incident.id));
  }

  @FieldResolver(() => [IncidentActType], { description: "First act first." })
  async acts(@Root() incident: IncidentType, @Ctx() ctx: Context): Promise<IncidentActType[]> {
    return (await loadActs(ctx, incident.id)).map((act: ActRow) => presentAct(act));
  }

  @FieldResolver(() => CustodyItemType, { nullable: true, description: "None where data were disclosed." })
  async item(@Root() incident: IncidentType, @Ctx() ctx: Context): Promise<ItemRow | null> {
    if (incident.itemId === null) return null;
    const item = await loadItem(ctx, incident.itemId);
    if (!item) throw new Error("the thing of an incident is missing from custody");
    return item;
  }

  @FieldResolver(() => ApplicationType, { nullable: true })
  application(@Root() incident: IncidentType, @Ctx() ctx: Context): Promise<ApplicationRow> | null {
    return incident.applicationId === null ? null : loadApplication(ctx, incident.applicationId);
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: "Where it was believed to be, or who said that data were disclosed; null on the way." })
  office(@Root() incident: IncidentType, @Ctx() ctx: Context): Promise<OfficeRow> | null {
    return incident.officeId === null ? null : loadOffice(ctx, incident.officeId);
  }

  @FieldResolver(() => StaffMemberType, { description: "Who did the act that found it." })
  foundBy(@Root() incident: IncidentType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, incident.openedBy);
  }
}

@Resolver(() => IncidentActType)
export class IncidentActResolver {
  @FieldResolver(() => StaffMemberType)
  by(@Root() act: IncidentActType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, act.staffId);
  }

  @FieldResolver(() => ProtocolEntryType, { nullable: true })
  protocolEntry(@Root() act: IncidentActType, @Ctx() ctx: Context): Promise<EntryRow> | null {
    return act.protocolEntryId === null ? null : loadProtocolEntry(ctx, act.protocolEntryId);
  }

  @FieldResolver(() => CustodyItemType, { nullable: true, description: "The rebuilt dossier." })
  item(@Root() act: IncidentActType, @Ctx() ctx: Context): Promise<ItemRow | null> | null {
    return act.itemId === null ? null : loadItem(ctx, act.itemId);
  }
}

async function done(ctx: Context, id: string): Promise<IncidentRow> {
  const row = await findIncident(ctx.reader, id);
  if (!row) throw new Error("an incident that was just acted upon is missing");
  return row;
}
