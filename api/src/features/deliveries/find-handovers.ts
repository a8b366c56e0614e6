import type { Context } from "../../platform/context";
import { loadOne } from "../../platform/loader";
import type { IdentityDocumentKind } from "./delivery.rules";
import type { Capacity } from "./recipient.rules";

export interface HandoverRow {
  readonly itemId: string;
  readonly officeId: string;
  readonly officerId: string;
  readonly at: Date;
  readonly capacity: Capacity;
  readonly recipientName: string | null;
  readonly identityDocumentKind: IdentityDocumentKind;
  readonly identityDocumentNumber: string;
  readonly evidence: string | null;
  readonly evidenceExpiresOn: string | null;
  readonly note: string | null;
}

/** To whom a paper was handed over, or null; one query per request for all of them. */
export function loadHandover(ctx: Context, itemId: string): Promise<HandoverRow | null> {
  return loadOne(
    ctx,
    "paper-handovers",
    (ids) =>
      ctx.reader.query<HandoverRow>(
        `SELECT item_id AS "itemId", office_id AS "officeId", officer_id AS "officerId", at, capacity, recipient_name AS "recipientName", identity_document_kind AS "identityDocumentKind",
           identity_document_number AS "identityDocumentNumber", evidence, evidence_expires_on AS "evidenceExpiresOn", note FROM paper_handover WHERE municipality_id = $1 AND item_id = ANY($2::uuid[])`,
        [ctx.reader.municipalityId, ids],
      ),
    (row) => row.itemId,
  ).load(itemId);
}
