import type { Context } from "../../platform/context";
import { poolOf, Reader } from "../../platform/database";
import { findApplicant } from "../applicants";
import { findApplicationByEntry } from "../applications";
import { findAskedUntil } from "../directorate";
import { findIdleOffices, getMunicipality, getOffice, municipalityToday } from "../offices";
import { findReceiptByStatus } from "../register";
import { type ProgressStep, stepOf } from "./case-progress.rules";
import { liesReady } from "./find-deliveries";

export interface Progress {
  readonly step: ProgressStep;
  /** The language the person chose, to answer in. */
  readonly language: string;
  readonly municipality: string;
  /** Where it is collected, or papers are brought. */
  readonly office: string;
  readonly address: string;
  /** Until when missing papers are brought; null otherwise. */
  readonly bringBy: string | null;
}

/**
 * How a case stands, for who holds the code of its receipt, without login: no name, no number, not what was decided. Null for any code
 * that is none, and for a receipt that belongs to no application. Counted against the address that asks.
 */
export async function findProgress(ctx: Context, text: string): Promise<Progress | null> {
  await ctx.countPublic();
  const match = /^([0-9]{4})-?([0-9A-Z]{26})$/u.exec(text.replaceAll(/\s/gu, "").toUpperCase());
  if (!match?.[1]) return null;
  const reader = new Reader(poolOf(ctx.dataSource), await municipalityToday(ctx.dataSource, match[1]));
  try {
    const receipt = await findReceiptByStatus(reader, `${match[1]}-${match[2]}`);
    const application = receipt && (await findApplicationByEntry(reader, receipt.protocolEntryId));
    if (!application) return null;
    const [person, office, municipality, waiting] = [
      await findApplicant(reader, application.applicantId),
      await getOffice(reader, application.deliveryOfficeId),
      await getMunicipality(reader),
      (await liesReady(reader, application.id, application.deliveryOfficeId)) && !(await findIdleOffices(reader, ctx.now, [application.deliveryOfficeId])).has(application.deliveryOfficeId),
    ];
    const step = stepOf(application.status, waiting);
    return { step, language: person?.language ?? "el", municipality: municipality.name, office: office.name, address: office.address, bringBy: step !== "PAPERS_MISSING" ? null : application.status === "SUPPLEMENT_REQUESTED" ? await findAskedUntil(reader, application.id) : application.bringBy };
  } finally {
    await reader.close();
  }
}
