import type { Db } from "../../platform/database";
import { type Page, pageOf } from "../../platform/page";

/** Numbers that hardly two people share, in the order of the list. */
const sharedKinds = ["SAME_SOCIAL_SECURITY_NUMBER", "SAME_TAX_ID", "SAME_TRAVEL_DOCUMENT"] as const;
type SharedKind = (typeof sharedKinds)[number];

export interface DoubleRow {
  /** Kind and number: where the next page begins. */
  readonly id: string;
  readonly shared: SharedKind;
  readonly number: string;
  /** The records that stand for themselves and bear the number, the oldest first. */
  readonly applicantIds: readonly string[];
}

const bearers: Readonly<Record<SharedKind, { readonly number: string; readonly from: string }>> = {
  SAME_SOCIAL_SECURITY_NUMBER: { number: "a.social_security_number", from: "applicant a" },
  SAME_TAX_ID: { number: "a.tax_id", from: "applicant a" },
  SAME_TRAVEL_DOCUMENT: { number: "d.number", from: "travel_document d JOIN applicant a ON a.municipality_id = d.municipality_id AND a.id = d.applicant_id" },
};

/**
 * People who may be in the one list of persons twice (S6), as after two municipalities became one: records of which none stands for the other, with the same
 * social security number, tax id or passport. Those of whom somebody said that they are two are not among them.
 */
export async function findDoubles(db: Db, first: number, after: string | null): Promise<Page<DoubleRow>> {
  const [, kind = "", number = ""] = /^([A-Z_]+):(.+)$/su.exec(after ?? "") ?? [];
  const from = sharedKinds.indexOf(kind as SharedKind);
  const lists = sharedKinds.flatMap((shared, place) => (place < from ? [] : [ofKind(shared, place, place === from ? "$3" : "''")]));
  return pageOf(
    await db.query<DoubleRow>(`SELECT shared || ':' || number AS id, shared, number, people AS "applicantIds" FROM (${lists.join(" UNION ALL ")}) AS doubles WHERE $3::text IS NOT NULL ORDER BY place, number LIMIT $2`, [db.municipalityId, first + 1, number]),
    first,
  );
}

/** Groups the bearers of each number behind one, in the order of its index; merged records speak for the one that stands for them. */
function ofKind(shared: SharedKind, place: number, after: string): string {
  const { number, from } = bearers[shared];
  return `(SELECT ${place} AS place, '${shared}' AS shared, g.number, g.people FROM (
    SELECT ${number} AS number, array_agg(DISTINCT coalesce(m.merged_into, a.merged_into, a.id)) AS people FROM ${from}
      LEFT JOIN applicant m ON m.municipality_id = a.municipality_id AND m.id = a.merged_into
    WHERE a.municipality_id = $1 AND ${number} > ${after} GROUP BY ${number} HAVING count(*) > 1) AS g
    WHERE EXISTS (SELECT 1 FROM unnest(g.people) AS one, unnest(g.people) AS other WHERE one < other AND NOT EXISTS (
      SELECT 1 FROM duplicate_verdict v WHERE v.municipality_id = $1 AND NOT v.same AND ((v.applicant_id = one AND v.candidate_id = other) OR (v.applicant_id = other AND v.candidate_id = one))))
    ORDER BY g.number LIMIT $2)`;
}
