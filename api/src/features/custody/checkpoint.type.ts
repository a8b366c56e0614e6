import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { resultOf } from "../../platform/refusal.type";
import { DateTime } from "../../platform/scalars";
import { Seen } from "../../platform/seen";
import type { AnchorTrouble as AnchorTroubleName } from "./assert-anchored";

export const AnchorTrouble = { LATE: "LATE", RESTORED: "RESTORED" } as const satisfies { readonly [T in AnchorTroubleName]: T };
registerEnumType(AnchorTrouble, { name: "AnchorTrouble", description: "LATE: nobody outside vouches for the ledger's entries of more than four hours. RESTORED: the witness knows more than the database." });

@Seen("central")
@ObjectType("CustodyCheckpoint", { description: "How the ledger and the register stood at an instant, chained and signed." })
export class CustodyCheckpointType {
  @Field(() => ID) id: string;
  @Field(() => Int) sequence: number;
  @Field(() => Int, { description: "One more after each restore of an older backup." }) epoch: number;
  @Field(() => DateTime) at: Date;
  @Field(() => Int, { description: "Ledger entries it covers." }) size: number;
  @Field(() => String, { description: "Merkle root over them (RFC 6962)." }) root: string;
  @Field(() => Int) year: number;
  @Field(() => Int, { description: "The register's last number of that year." }) lastNumber: number;
  @Field(() => String, { description: "Names this checkpoint and all before it." }) hash: string;
  @Field(() => String) keyId: string;
  @Field(() => DateTime, { nullable: true, description: "When the witness outside the database had it." }) witnessedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: "The instant an authority vouches for (RFC 3161)." }) stampedAt: Date | null;
  @Field(() => String, { nullable: true }) authority: string | null;
}

@Seen("overseers")
@ObjectType("CustodyCheckpointPage")
export class CustodyCheckpointPageType {
  @Field(() => [CustodyCheckpointType]) items: readonly CustodyCheckpointType[];
  @Field(() => String, { nullable: true }) nextCursor: string | null;
}

@Seen("overseers")
@ObjectType("LedgerState", { description: "How far somebody outside the database vouches for the ledger." })
export class LedgerStateType {
  @Field(() => DateTime, { nullable: true, description: "The last checkpoint that the witness has." }) anchoredAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: "Since when there are entries it does not vouch for." }) uncoveredSince: Date | null;
  @Field(() => AnchorTrouble, { nullable: true, description: "While there is one, nothing is sealed." }) trouble: AnchorTroubleName | null;
}

@Seen("desk")
@ObjectType("LedgerGrowth", { description: "The last checkpoint, and what leads to it from one a device has seen: whether the ledger only grew, the device works out by itself." })
export class LedgerGrowthType {
  @Field(() => Int) sequence: number;
  @Field(() => Int, { description: "One more after each restore of an older backup that two persons acknowledged." }) epoch: number;
  @Field(() => DateTime) at: Date;
  @Field(() => Int) size: number;
  @Field(() => String) root: string;
  @Field(() => [String], { nullable: true, description: "Roots of the largest whole subtrees (RFC 6962), hex, left to right: first those of the size asked about, then those that came after. Null where no checkpoint has that size and root." }) subtrees: readonly string[] | null;
}

export const AnchorLedgerResult = resultOf("AnchorLedgerResult", () => CustodyCheckpointType);
export const AcknowledgeRestoreResult = resultOf("AcknowledgeRestoreResult", () => LedgerStateType);
