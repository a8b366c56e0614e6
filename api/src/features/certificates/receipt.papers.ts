import { showCode } from "@epidosi/schema";
import { showDay, showTime } from "../../platform/clock";
import type { Context } from "../../platform/context";
import { paperLink } from "../../platform/paper-link";
import type { Row } from "../../platform/papers";
import { type ApplicationRow, findApplicationByEntry, findApplicationBySupplement, findDocuments, findRulesOn } from "../applications";
import { loadAbsorbed, paperHead } from "../offices";
import { loadReferral } from "../referrals";
import { type EntryRow, findEntriesByIds, findReceipt } from "../register";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { fileStateOf, isForPermit } from "./certificate.rules";

/** The receipt owed for every registered paper (Law 2690/1999 art. 12). Of an application and its supplements it says how the file stands; of any other paper nothing about a file. */
export async function printReceipt(ctx: Context, id: string): Promise<Buffer | null> {
  const receipt = await findReceipt(ctx.reader, id);
  if (!receipt) return null;
  const [entry] = await findEntriesByIds(ctx.reader, [receipt.protocolEntryId]);
  if (!entry) return null;
  const application = await findApplicationByEntry(ctx.reader, entry.id);
  const subject = application ?? (await findApplicationBySupplement(ctx.reader, entry.id));
  const documents = subject ? await findDocuments(ctx.reader, [subject.id]) : [];
  const fileState = subject ? fileStateOf(subject) : null;
  const clerk = await loadStaff(ctx, entry.clerkId);
  return printPaper(
    ctx,
    "registration-receipt",
    {
      head: await paperHead(ctx.reader, entry.officeId, entry.registeredAt),
      number: `${entry.number} / ${entry.year}`,
      date: showDay(entry.receivedOn),
      time: showTime(entry.registeredAt),
      rows: [...(await originRows(ctx, entry)), ...entryRows(entry), ...timingRows(application, await bindingOn(ctx, application, entry)), ...referralRows(entry, await loadReferral(ctx, entry.id))],
      fileState,
      missing: fileState === "INCOMPLETE" ? documents.filter((document) => document.state === "MISSING").map((document) => document.labelEl) : [],
      missingBy: subject && fileState === "INCOMPLETE" ? showDay(subject.bringBy) : null,
      collectsPermit: application !== undefined && isForPermit(application.kind),
      code: showCode(receipt.code),
      statusAddress: application && receipt.statusCode !== null ? `${ctx.config.publicUrl.replace(/^https?:\/\//u, "")}/status` : null,
      statusCode: receipt.statusCode,
      clerk: clerk.name,
    },
    {
      at: entry.registeredAt,
      codes: { code: { kind: "code128", text: receipt.code }, verify: { kind: "qr", text: paperLink(ctx, { kind: "REGISTRATION_RECEIPT", number: `${entry.number}/${entry.year}`, issuedOn: entry.receivedOn, validUntil: null, verificationCode: receipt.verificationCode }) }, ...(receipt.statusCode === null ? {} : { status: { kind: "qr", text: `${ctx.config.publicUrl}/status?c=${receipt.statusCode}` } }) },
    },
  );
}

/** The content Law 2690/1999 art. 12 names, and who brought it. */
function entryRows(entry: EntryRow): Row[] {
  return [
    { label: "Χαρακτηρισμός", value: entry.characterisation },
    { label: "Θέμα", value: entry.subject },
    { label: "Από", value: entry.sender ?? "—" },
    { label: "Προς", value: entry.addressee },
    { label: "Συνημμένα", value: String(entry.attachments) },
  ];
}

/** A number of the register of a municipality that became part of this one says so. */
async function originRows(ctx: Context, entry: EntryRow): Promise<Row[]> {
  const absorbed = entry.origin === "" ? null : await loadAbsorbed(ctx, entry.origin);
  return absorbed ? [{ label: "Πρωτόκολλο", value: absorbed.name }] : [];
}

/** What a renewal outside its window means for the person, said on the paper they take home. */
function timingRows(application: ApplicationRow | undefined, binding: boolean): Row[] {
  if (application?.renewalTiming === "LATE") return [{ label: "Εκπρόθεσμη ανανέωση", value: `πρόστιμο ${((application.lateFineCents ?? 0) / 100).toFixed(2).replace(".", ",")} €` }];
  if (application?.renewalTiming === "PAST") return [{ label: "Προθεσμία ανανέωσης", value: binding ? "έχει παρέλθει· είναι ανατρεπτική, και κρίνει η Διεύθυνση" : "έχει παρέλθει· είναι ενδεικτική" }];
  if (application?.renewalTiming === "EARLY") return [{ label: "Προθεσμία ανανέωσης", value: "δεν έχει αρχίσει ακόμη" }];
  return [];
}

/** Whether the window that has passed was binding on the day the paper came. */
async function bindingOn(ctx: Context, application: ApplicationRow | undefined, entry: EntryRow): Promise<boolean> {
  return application?.renewalTiming === "PAST" && (await findRulesOn(ctx.reader, entry.receivedOn, application)).LATE_RENEWAL.peremptory === true;
}

/** Where the person is to go with a paper that another municipality is competent for. */
function referralRows(entry: EntryRow, referral: object | null): Row[] {
  return referral ? [{ label: "Αρμόδιος δήμος", value: `${entry.addressee}: απευθυνθείτε εκεί. Το έγγραφό σας διαβιβάζεται.` }] : [];
}
