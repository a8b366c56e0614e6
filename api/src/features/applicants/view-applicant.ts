import { audit } from "../../platform/audit";
import { actorOf, type Context } from "../../platform/context";
import { inMunicipality } from "../../platform/transaction";
import { type ApplicantRow, findApplicant } from "./find-applicants";

/** Reads one person and keeps who looked: a clerk who browses a neighbour's file leaves a trace (trust §4). */
export async function viewApplicant(ctx: Context, id: string): Promise<ApplicantRow | undefined> {
  const actor = actorOf(ctx);
  const applicant = await findApplicant(ctx.reader, id);
  if (!applicant) return undefined;
  await ctx.reader.close();
  await inMunicipality(ctx.dataSource, actor.municipalityId, ctx.now, (tx) =>
    audit(tx, { event: "APPLICANT_VIEWED", staffId: actor.staffId, officeId: actor.officeId, subjectId: applicant.id }),
  );
  return applicant;
}
