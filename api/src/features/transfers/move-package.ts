import type { PackageState } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";
import type { Tx } from "../../platform/transaction";
import { appendLedger, type Entrant, type Recorded } from "../custody";
import type { PackageRow } from "./find-packages";
import type { PackageChange } from "./package-plan.rules";
import { mayPackageBecome } from "./transfer.rules";

/** What one person does to a package. Only where offices are put together does its destination change. */
export interface PackageMove {
  readonly actor: Entrant;
  readonly row: PackageRow;
  readonly to: PackageState;
  readonly change: PackageChange & { readonly toOfficeId?: string };
  readonly recorded: Recorded;
}

/**
 * The one way locked packages change, each at most once: projection and ledger together. Refuses `CHANGED_MEANWHILE` for a step the table of states does
 * not know.
 */
export async function movePackages(tx: Tx, moves: readonly PackageMove[]): Promise<void> {
  if (moves.length === 0) return;
  const stuck = moves.find(({ row, to }) => row.state !== to && !mayPackageBecome(row.state, to));
  if (stuck) throw new Refused("CHANGED_MEANWHILE", { about: stuck.row.code });

  const heads = await appendLedger(
    tx,
    "PACKAGE",
    moves.map(({ actor, row, to, change, recorded }) => ({
      actor,
      subject: row,
      recorded: { ...recorded, facts: { from: row.state, to, custodian: change.custodianId ?? row.custodianId, ...recorded.facts } },
    })),
  );
  const after = moves.map(({ row, to, change }) => ({ ...row, ...change, state: to }));
  await tx.query(
    `UPDATE transfer_package p SET state = m.state, to_office_id = m.to_office_id, custodian_id = m.custodian_id, packed_by = m.packed_by, second_person_id = m.second_person_id, seal = m.seal, sealed_at = m.sealed_at,
       expected_by = m.expected_by, manifest = coalesce(m.manifest, p.manifest), manifest_hash = m.manifest_hash, courier_id = m.courier_id, handed_over_at = m.handed_over_at,
       "returning" = m.turned_back, seal_read_at = m.seal_read_at, received_at = m.received_at, ledger_sequence = m.sequence, ledger_head = m.head
     FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::timestamptz[], $10::timestamptz[], $11::text[], $12::text[], $13::uuid[],
         $14::timestamptz[], $15::boolean[], $16::timestamptz[], $17::timestamptz[], $18::int[], $19::text[])
       AS m (id, state, to_office_id, custodian_id, packed_by, second_person_id, seal, sealed_at, expected_by, manifest, manifest_hash, courier_id, handed_over_at, turned_back, seal_read_at, received_at, sequence, head)
     WHERE p.municipality_id = $1 AND p.id = m.id`,
    [
      tx.municipalityId,
      after.map((row) => row.id),
      after.map((row) => row.state),
      after.map((row) => row.toOfficeId),
      after.map((row) => row.custodianId),
      after.map((row) => row.packedBy),
      after.map((row) => row.secondPersonId),
      after.map((row) => row.seal),
      after.map((row) => row.sealedAt),
      after.map((row) => row.expectedBy),
      moves.map(({ change }) => change.manifest ?? null),
      after.map((row) => row.manifestHash),
      after.map((row) => row.courierId),
      after.map((row) => row.handedOverAt),
      after.map((row) => row.returning),
      after.map((row) => row.sealReadAt),
      after.map((row) => row.receivedAt),
      heads.map((head) => head.sequence),
      heads.map((head) => head.head),
    ],
  );
}
