import { showDay } from "../../platform/clock";
import type { Context } from "../../platform/context";
import type { PaperSource } from "../../platform/paper-routes";
import { paperHead } from "../offices";
import { loadProtocolEntry } from "../register";
import { loadStaff } from "../staff";
import { printPaper } from "../templates";
import { findReferralsOfLetter } from "./find-referrals";
import { referralPolicy } from "./referral.policy";

export const referralPapers: readonly PaperSource[] = [{ kind: "referral-letter", rule: referralPolicy.printReferralLetter, print: printLetter }];

async function printLetter(ctx: Context, id: string): Promise<Buffer | null> {
  const referrals = await findReferralsOfLetter(ctx.reader, id);
  if (referrals.length === 0) return null;
  const letter = await loadProtocolEntry(ctx, id);
  const entries = await Promise.all(referrals.map((referral) => loadProtocolEntry(ctx, referral.protocolEntryId)));
  return printPaper(
    ctx,
    "covering-list",
    {
      head: await paperHead(ctx.reader, letter.officeId, letter.registeredAt),
      number: `${letter.number} / ${letter.year}`,
      date: showDay(letter.receivedOn),
      addressee: letter.addressee,
      subject: letter.subject,
      lines: entries.map((entry) => ({ number: `${entry.number} / ${entry.year}`, kind: entry.subject, holder: entry.sender ?? "", tag: "" })),
      clerk: (await loadStaff(ctx, letter.clerkId)).name,
    },
    { at: letter.registeredAt },
  );
}
