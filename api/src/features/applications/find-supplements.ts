import type { Context } from "../../platform/context";
import { loadMany } from "../../platform/loader";
import type { FamilyRelation } from "./application.rules";

export interface PartyRow {
  readonly applicationId: string;
  readonly role: "EMPLOYER" | "FAMILY_MEMBER";
  readonly name: string;
  readonly taxId: string | null;
  readonly relation: FamilyRelation | null;
  readonly birthYear: number | null;
  readonly nationality: string | null;
}

/** Whom else an application names, in one query per request for all of a field. */
export function loadParties(ctx: Context, applicationId: string): Promise<readonly PartyRow[]> {
  return loadMany(
    ctx,
    "application-parties",
    (ids) =>
      ctx.reader.query<PartyRow>(
        `SELECT application_id AS "applicationId", role, name, tax_id AS "taxId", relation, birth_year AS "birthYear", nationality
         FROM application_party WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) ORDER BY application_id, position`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.applicationId,
  ).load(applicationId);
}

export interface SupplementRow {
  readonly applicationId: string;
  readonly protocolEntryId: string;
  readonly papers: readonly string[];
  readonly description: string | null;
  readonly filedAt: Date;
}

/** What came after filing, the earliest first. */
export function loadSupplements(ctx: Context, applicationId: string): Promise<readonly SupplementRow[]> {
  return loadMany(
    ctx,
    "supplements",
    (ids) =>
      ctx.reader.query<SupplementRow>(
        `SELECT application_id AS "applicationId", protocol_entry_id AS "protocolEntryId", papers, description, filed_at AS "filedAt"
         FROM supplement WHERE municipality_id = $1 AND application_id = ANY($2::uuid[]) ORDER BY filed_at, protocol_entry_id`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.applicationId,
  ).load(applicationId);
}
