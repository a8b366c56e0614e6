import type { PackageState } from "@epidosi/schema";
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { flag, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { LineResult } from "./package-plan.rules";
import type { DifferenceKind } from "./transfer.rules";

/** A sealed bag between two offices: a projection of its ledger. */
@Entity("transfer_package")
@Unique("transfer_package_code", ["municipalityId", "code"])
@Unique("transfer_package_seal", ["municipalityId", "origin", "seal"])
@ForeignKey("office", ["municipalityId", "fromOfficeId"], ["municipalityId", "id"], { name: "transfer_package_from" })
@ForeignKey("office", ["municipalityId", "toOfficeId"], ["municipalityId", "id"], { name: "transfer_package_to" })
@ForeignKey("staff_member", ["municipalityId", "custodianId"], ["municipalityId", "id"], { name: "transfer_package_custodian" })
@ForeignKey("staff_member", ["municipalityId", "courierId"], ["municipalityId", "id"], { name: "transfer_package_courier" })
@Index("transfer_package_from_state", ["municipalityId", "fromOfficeId", "state", "id"])
@Index("transfer_package_to_state", ["municipalityId", "toOfficeId", "state", "id"])
@Index("transfer_package_open", ["municipalityId", "createdAt"], { where: "state <> ALL (ARRAY['CLOSED'::text, 'CLOSED_WITH_REPORT'::text, 'CANCELLED'::text])" })
@Index("transfer_package_of_courier", ["municipalityId", "courierId", "state"])
export class TransferPackage {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "transfer_package_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "transfer_package_pk" }) id: string;
  @Column(text("code")) code: string;
  @Column(uuid("from_office_id")) fromOfficeId: string;
  @Column(uuid("to_office_id")) toOfficeId: string;
  @Column(text("direction")) direction: "TO_BRANCH" | "TO_CENTRAL";
  @Column(text("state")) state: PackageState;
  @Column(instant("created_at")) createdAt: Date;
  /** Who answers for it now: always exactly one person. */
  @Column(uuid("custodian_id")) custodianId: string;
  @Column({ ...uuid("packed_by"), nullable: true }) packedBy: string | null;
  @Column({ ...uuid("second_person_id"), nullable: true }) secondPersonId: string | null;
  @Column({ ...text("seal"), nullable: true }) seal: string | null;
  @Column({ ...instant("sealed_at"), nullable: true }) sealedAt: Date | null;
  @Column({ ...instant("expected_by"), nullable: true }) expectedBy: Date | null;
  /** The exact text frozen at sealing, and its hash. */
  @Column({ ...text("manifest"), nullable: true }) manifest: string | null;
  @Column({ ...text("manifest_hash"), nullable: true }) manifestHash: string | null;
  @Column({ ...uuid("courier_id"), nullable: true }) courierId: string | null;
  @Column({ ...instant("handed_over_at"), nullable: true }) handedOverAt: Date | null;
  /** Turned back on its way: it goes to the office it came from. */
  @Column({ ...flag("returning"), default: false }) returning: boolean;
  @Column({ ...instant("seal_read_at"), nullable: true }) sealReadAt: Date | null;
  @Column({ ...instant("received_at"), nullable: true }) receivedAt: Date | null;
  @Column(integer("ledger_sequence")) ledgerSequence: number;
  @Column(text("ledger_head")) ledgerHead: string;
  /** Code of the abolished municipality it comes from, where both used the same seal; else empty. */
  @Column({ ...text("origin"), default: "" }) origin: string;
}

@Entity("package_line")
@ForeignKey("transfer_package", ["municipalityId", "packageId"], ["municipalityId", "id"], { name: "package_line_package" })
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "package_line_item" })
@Index("package_line_of_item", ["municipalityId", "itemId"])
export class PackageLine {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "package_line_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("package_id"), primaryKeyConstraintName: "package_line_pk" }) packageId: string;
  @PrimaryColumn({ ...uuid("item_id"), primaryKeyConstraintName: "package_line_pk" }) itemId: string;
  @Column(instant("added_at")) addedAt: Date;
  @Column({ ...text("result"), nullable: true }) result: LineResult | null;
}

/** Record of differences (πρακτικό διαφορών): who found what, with which witness. */
@Entity("discrepancy_report")
@ForeignKey("transfer_package", ["municipalityId", "packageId"], ["municipalityId", "id"], { name: "discrepancy_report_package" })
@ForeignKey("staff_member", ["municipalityId", "foundBy"], ["municipalityId", "id"], { name: "discrepancy_report_found_by" })
@Index("discrepancy_report_of_package", ["municipalityId", "packageId"])
export class DiscrepancyReport {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "discrepancy_report_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "discrepancy_report_pk" }) id: string;
  @Column(uuid("package_id")) packageId: string;
  @Column(instant("at")) at: Date;
  @Column(uuid("found_by")) foundBy: string;
  @Column({ ...uuid("witness_id"), nullable: true }) witnessId: string | null;
}

@Entity("discrepancy_line")
@ForeignKey("discrepancy_report", ["municipalityId", "reportId"], ["municipalityId", "id"], { name: "discrepancy_line_report" })
export class DiscrepancyLine {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "discrepancy_line_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("report_id"), primaryKeyConstraintName: "discrepancy_line_pk" }) reportId: string;
  @PrimaryColumn({ ...integer("position"), primaryKeyConstraintName: "discrepancy_line_pk" }) position: number;
  @Column(text("kind")) kind: DifferenceKind;
  @Column({ ...text("tag"), nullable: true }) tag: string | null;
  @Column({ ...text("item_kind"), nullable: true }) itemKind: string | null;
  @Column({ ...text("note"), nullable: true }) note: string | null;
}
