import type { Context } from "../../platform/context";
import { poolOf, Reader } from "../../platform/database";
import { newId } from "../../platform/ids";
import { inMunicipality } from "../../platform/transaction";
import { municipalityToday } from "../offices";
import { languageOf, type NoticeLanguage } from "./house-texts";
import { NoticeChoice } from "./notice.entity";
import { channels } from "./notice.rules";

interface Told {
  readonly municipalityId: string;
  readonly noticeId: string;
  readonly applicantId: string;
  readonly language: NoticeLanguage;
}

/** Whose notice a link came with; null for any text that is no token of ours. Counted against the address that asks. */
export async function findTold(ctx: Context, token: string): Promise<Told | null> {
  await ctx.countPublic();
  const code = /^([0-9]{4})-[0-9A-Z]{26}$/u.exec(token)?.[1];
  if (code === undefined) return null;
  const municipalityId = await municipalityToday(ctx.dataSource, code);
  const reader = new Reader(poolOf(ctx.dataSource), municipalityId);
  try {
    const [row] = await reader.query<{ noticeId: string; applicantId: string; language: string }>(
      `SELECT n.id AS "noticeId", n.applicant_id AS "applicantId", p.language FROM notice n JOIN applicant p ON p.municipality_id = n.municipality_id AND p.id = n.applicant_id WHERE n.municipality_id = $1 AND n.token = $2`,
      [municipalityId, token],
    );
    return row ? { ...row, municipalityId, language: languageOf(row.language) } : null;
  } finally {
    await reader.close();
  }
}

/** The person wants no more notices, by any channel, and said so with the link of one. The same link again changes nothing. */
export async function stopNotices(ctx: Context, { municipalityId, noticeId, applicantId }: Told): Promise<void> {
  await inMunicipality(ctx.dataSource, municipalityId, ctx.now, async (tx) => {
    const wanted = await tx.query<{ channel: string; wanted: boolean }>("SELECT DISTINCT ON (channel) channel, wanted FROM notice_choice WHERE municipality_id = $1 AND applicant_id = $2 ORDER BY channel, id DESC", [municipalityId, applicantId]);
    const still = channels.filter((channel) => wanted.find((row) => row.channel === channel)?.wanted ?? true);
    if (still.length > 0) await tx.insert(NoticeChoice, still.map((channel) => ({ municipalityId, id: newId(), applicantId, channel, wanted: false, staffId: null, noticeId, at: ctx.now })));
  });
}
