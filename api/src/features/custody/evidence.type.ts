import type { ItemState as ItemStateName } from "@epidosi/schema";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import { type Confirmation, ConfirmationEnum } from "../devices";
import { CustodyCheckpointType } from "./checkpoint.type";
import { CustodyItemType, ItemState } from "./custody.type";
import { type LedgerRow, readFacts, wordsBehind } from "./find-evidence";
import type { Covered } from "./inclusion";
import type { Evidence } from "./view-evidence";

const SubjectKind = { ITEM: "ITEM", PACKAGE: "PACKAGE" } as const;
registerEnumType(SubjectKind, { name: "LedgerSubject", description: "Whose chain an entry belongs to." });

@Seen("central")
@ObjectType("CustodyTenure", { description: "From one instant to another the same safe or person answered; neither where it had left the house." })
export class CustodyTenureType {
  @Field(() => DateTime) from: Date;
  @Field(() => DateTime, { nullable: true, description: "Null: to this day." }) to: Date | null;
  @Field(() => ItemState) state: ItemStateName;
  @Field(() => String, { nullable: true, description: "Of the package it was in." }) packageCode: string | null;
  officeId: string | null;
  safeId: string | null;
  custodianId: string | null;
}

@Seen("central")
@ObjectType("EvidenceEntry", { description: "An entry of the ledger as it was written and hashed." })
export class EvidenceEntryType {
  @Field(() => ID) id: string;
  @Field(() => SubjectKind) subjectKind: keyof typeof SubjectKind;
  @Field(() => String, { nullable: true }) packageCode: string | null;
  @Field(() => Int) sequence: number;
  @Field(() => String) act: string;
  @Field(() => DateTime) at: Date;
  @Field(() => String, { nullable: true, description: "The state it brought the thing into." }) to: string | null;
  @Field(() => String, { nullable: true, description: "The seal put on or read." }) seal: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether the seal was whole." }) sealIntact: boolean | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String) hash: string;
  @Field(() => Int, { nullable: true, description: "Its place among all entries of the ledger, under a signed checkpoint; null while none covers it." }) position: number | null;
  @Field(() => DateTime, { nullable: true, description: "The phone's clock: evidence beside the server's." }) deviceTime: Date | null;
  @Field(() => String, { nullable: true, description: "Thumbprint of the key of the device that signed it." }) deviceKid: string | null;
  @Field(() => Int, { nullable: true }) deviceCounter: number | null;
  @Field(() => Boolean) signed: boolean;
  @Field(() => ConfirmationEnum, { description: "By what who signed it confirmed that." }) confirmedBy: Confirmation;
  @Field(() => ConfirmationEnum, { nullable: true, description: "Of a hand-over by two signatures: by what the giver confirmed the offer." }) giverConfirmedBy: Confirmation | null;
  staffId: string;
  secondStaffId: string | null;
  officeId: string;
}

@Seen("central")
@ObjectType("CustodyEvidence", { description: "Who answered for one thing at every instant, and what proves it (S10). Each look is kept." })
export class CustodyEvidenceType {
  @Field(() => CustodyItemType) item: CustodyItemType;
  @Field(() => [CustodyTenureType]) tenures: readonly CustodyTenureType[];
  @Field(() => [EvidenceEntryType], { description: "In the order in which they happened." }) entries: readonly EvidenceEntryType[];
  @Field(() => EvidenceEntryType, { nullable: true, description: "The first entry that does not follow from the one before it; null where all hold." }) broken: EvidenceEntryType | null;
  @Field(() => CustodyCheckpointType, { nullable: true, description: "The first signed checkpoint that covers every covered entry." }) checkpoint: CustodyCheckpointType | null;
  @Field(() => String) paperUrl: string;
  @Field(() => String) exportUrl: string;
}

/** Evidence as it is sent. */
export function presentEvidence({ item, entries, tenures, packageCodes, confirmed, covered, broken }: Evidence): CustodyEvidenceType {
  const ofEntry = presentEntry(packageCodes, confirmed, covered);
  return {
    item,
    tenures: tenures.map((tenure) => ({ ...tenure, state: tenure.state as ItemStateName, packageCode: packageCodes.get(tenure.packageId ?? "") ?? null })),
    entries: [...entries].sort((one, other) => one.at.getTime() - other.at.getTime()).map(ofEntry),
    broken: broken ? ofEntry(broken) : null,
    checkpoint: covered.checkpoint ?? null,
    paperUrl: `/papers/custody-evidence/${item.id}.pdf`,
    exportUrl: `/downloads/custody-evidence.jsonl?tag=${item.tag}`,
  };
}

function presentEntry(packageCodes: ReadonlyMap<string, string>, confirmed: ReadonlyMap<string, Confirmation>, covered: Covered) {
  return (row: LedgerRow): EvidenceEntryType => {
    const said = readFacts(row);
    const { id, subjectKind, sequence, act, at, hash, deviceTime, deviceKid, deviceCounter, signature, staffId, secondStaffId, officeId } = row;
    const { message, offer } = wordsBehind(row);
    const words = { confirmedBy: confirmed.get(message ?? "") ?? "NONE", giverConfirmedBy: offer === null ? null : (confirmed.get(offer) ?? "NONE") };
    const packageCode = subjectKind === "PACKAGE" ? (packageCodes.get(row.subjectId) ?? null) : null;
    return { id, subjectKind, packageCode, sequence, act, at, to: said?.to ?? null, seal: said?.seal ?? null, sealIntact: said?.intact ?? null, note: said?.note ?? null, hash, position: covered.places.get(id)?.position ?? null, deviceTime, deviceKid, deviceCounter, signed: signature !== null, ...words, staffId, secondStaffId, officeId };
  };
}
