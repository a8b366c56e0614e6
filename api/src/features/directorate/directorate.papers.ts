import { showCode } from "@epidosi/schema";
import { showDay } from "../../platform/clock";
import { actorOf, type Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import { loadApplicant } from "../applicants";
import { loadApplication } from "../applications";
import { itemNames, loadItem } from "../custody";
import { paperHead } from "../offices";
import { loadProtocolEntry } from "../register";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { directoratePolicy } from "./directorate.policy";
import { findOutbound, findOutboundLines, type OutboundLineRow } from "./find-batches";

export const directoratePapers: readonly PaperSource[] = [{ kind: "covering-list", rule: directoratePolicy.printCoveringList, print: printCoveringList }];

async function printCoveringList(ctx: Context, id: string): Promise<Buffer | null> {
  const batch = await findOutbound(ctx.reader, id);
  if (!batch?.protocolEntryId || !batch.dispatchedAt) return null;
  const entry = await loadProtocolEntry(ctx, batch.protocolEntryId);
  const lines = await findOutboundLines(ctx.reader, [batch.id]);
  return printPaper(
    ctx,
    "covering-list",
    {
      head: await paperHead(ctx.reader, actorOf(ctx).officeId),
      number: `${entry.number} / ${entry.year}`,
      date: showDay(entry.receivedOn),
      addressee: entry.addressee,
      subject: entry.subject,
      lines: await Promise.all(lines.map((line) => present(ctx, line))),
      clerk: (await loadStaff(ctx, entry.clerkId)).name,
    },
    { at: batch.dispatchedAt },
  );
}

async function present(ctx: Context, line: OutboundLineRow) {
  const [application, item] = await Promise.all([loadApplication(ctx, line.applicationId), loadItem(ctx, line.itemId)]);
  const [entry, holder] = await Promise.all([loadProtocolEntry(ctx, application.protocolEntryId), loadApplicant(ctx, application.applicantId)]);
  return { number: `${entry.number} / ${entry.year}`, kind: item ? itemNames[item.kind] : "", holder: `${holder.latinSurname} ${holder.latinGivenName}`, tag: item ? showCode(item.tag) : "" };
}
