import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../platform/allow";
import { actorOf, type Context, transact } from "../../platform/context";
import type { PrinterAddress } from "../../platform/labels/send-to-printer";
import { Refused } from "../../platform/refusal";
import { getOffice } from "../offices";
import { loadStaff, StaffMemberType, type StaffRow } from "../staff";
import { findEvents, getWords } from "./find-labels";
import { labelPolicy } from "./label.policy";
import { labelsAtOnce } from "./label.rules";
import { type LabelJobType, LabelRecordType, type LabelSpoiled, LabelType, PrintLabelsInput, PrintLabelsResult, SpoilLabelResult } from "./label.type";
import { printLabels } from "./print-labels";
import { spoilLabel } from "./spoil-label";

@Resolver(() => LabelRecordType)
export class LabelResolver {
  @Allow(labelPolicy.labels)
  @Query(() => [LabelType], { description: "At most forty-eight codes; refused where one has no label for this office." })
  async labels(@Arg("codes", () => [String]) codes: string[], @Ctx() ctx: Context): Promise<LabelType[]> {
    if (codes.length > labelsAtOnce) throw new Refused("INVALID_INPUT", { about: "codes" });
    const words = await getWords(ctx.reader, actorOf(ctx).officeId, codes);
    const events = await findEvents(ctx.reader, words.map(({ code }) => code));
    return words.map(({ code, what }) => ({ code, what, history: events.filter((event) => event.code === code) }));
  }

  @Allow(labelPolicy.labelPrinter)
  @Query(() => Boolean, { description: "Whether this office has a label printer of its own." })
  async labelPrinter(@Ctx() ctx: Context): Promise<boolean> {
    return (await printerOf(ctx)) !== undefined;
  }

  @Allow(labelPolicy.printLabels)
  @Mutation(() => PrintLabelsResult)
  async printLabels(@Arg("commandId", () => ID) commandId: string, @Arg("input", () => PrintLabelsInput) input: PrintLabelsInput, @Ctx() ctx: Context): Promise<LabelJobType> {
    const printer = await printerOf(ctx);
    const asked = { ...input, startAt: input.startAt ?? 1, reason: input.reason ?? null };
    const { jobId, count } = await transact(ctx, { commandId, act: "printLabels", input: asked }, (tx, actor) => printLabels(tx, actor, asked, printer));
    const url = input.way === "SHEET" ? `/papers/label-sheet/${jobId}.pdf` : input.way === "ZPL" ? `/downloads/labels.zpl?job=${jobId}` : null;
    return { id: jobId, count, url };
  }

  @Allow(labelPolicy.spoilLabel)
  @Mutation(() => SpoilLabelResult)
  spoilLabel(@Arg("commandId", () => ID) commandId: string, @Arg("code", () => String) code: string, @Arg("reason", () => String) reason: string, @Ctx() ctx: Context): Promise<LabelSpoiled> {
    const input = { code, reason: reason.slice(0, 500) };
    return transact(ctx, { commandId, act: "spoilLabel", input }, (tx, actor) => spoilLabel(tx, actor, input));
  }

  @FieldResolver(() => StaffMemberType)
  by(@Root() record: LabelRecordType, @Ctx() ctx: Context): Promise<StaffRow> {
    return loadStaff(ctx, record.staffId);
  }
}

/** The printer that the installation names for the office; nobody names one from a screen. */
async function printerOf(ctx: Context): Promise<PrinterAddress | undefined> {
  const actor = actorOf(ctx);
  const { code } = await getOffice(ctx.reader, actor.officeId);
  return ctx.config.labelPrinters.get(`${actor.municipalityId}/${code}`);
}
