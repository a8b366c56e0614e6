import type { RefusalCode } from "@epidosi/schema";
import { localDay } from "../../platform/clock";
import type { Db } from "../../platform/database";
import { Refused } from "../../platform/refusal";
import { getStanding } from "../offices";
import { type Block, countOffices, findBlocks } from "./count-office";
import { findOfficesToMerge } from "./find-mergers";
import { assertMayMerge, type Count, takesIn } from "./merger.rules";

export interface MergerPlan {
  readonly counts: readonly Count[];
  readonly blocks: readonly Block[];
  readonly refused: RefusalCode | null;
  readonly about: string | null;
}

/** What a merger would move and what stands in its way, without doing it. */
export async function planMerger(db: Db, now: Date, input: { readonly fromOfficeIds: readonly string[]; readonly intoOfficeId: string }): Promise<MergerPlan> {
  const offices = await findOfficesToMerge(db, [...new Set([...input.fromOfficeIds, input.intoOfficeId])]);
  const into = offices.find((office) => office.id === input.intoOfficeId);
  if (!into) throw new Refused("NOT_FOUND", { about: "office" });
  const parts = input.fromOfficeIds.flatMap((id) => offices.find((office) => office.id === id) ?? []);
  const works = takesIn(await getStanding(db, now, into.id));
  const refused = whyRefused(() => assertMayMerge(parts, into, works));
  const ids = parts.filter((part) => part.id !== into.id).map((part) => part.id);
  return { counts: await countOffices(db, [into.id, ...ids], localDay(now)), blocks: await findBlocks(db, ids), refused: refused?.code ?? null, about: refused?.detail.about ?? null };
}

function whyRefused(judge: () => void): Refused | null {
  try {
    judge();
    return null;
  } catch (problem) {
    if (problem instanceof Refused) return problem;
    throw problem;
  }
}
