import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, flag, idColumn, instant, integer, municipalityColumn, text, uuid } from "../../platform/columns";
import type { SetState } from "./lifecycle.rules";

const unitCode = { type: "character", length: 6 } as const;

/** The municipalities this installation hosts: the only list read before sign-in. */
@Entity("installed_municipality")
export class InstalledMunicipality {
  @PrimaryColumn({ type: "character", length: 4, name: "id", primaryKeyConstraintName: "installed_municipality_pk" }) id: string;
  @Column(text("name")) name: string;
}

/** Municipalities that became part of another one, and of which. */
@Entity("absorbed_municipality")
export class AbsorbedMunicipality {
  @PrimaryColumn({ type: "character", length: 4, name: "id", primaryKeyConstraintName: "absorbed_municipality_pk" }) id: string;
  @Column(text("name")) name: string;
  @Column({ type: "character", length: 4, name: "into_id" }) intoId: string;
  @Column(day("merged_on")) mergedOn: string;
  @Column(instant("merged_at")) mergedAt: Date;
}

@Entity("municipality")
export class Municipality {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "municipality_pk" }) municipalityId: string;
  @Column(text("name")) name: string;
  @Column(text("decentralised_administration")) decentralisedAdministration: string;
  @Column(text("delivery_policy")) deliveryPolicy: "CENTRAL_ONLY" | "BRANCH_DELIVERY";
  @Column(flag("system_installed")) systemInstalled: boolean;
  @Column(text("directorate_name")) directorateName: string;
  @Column(text("directorate_address")) directorateAddress: string;
  @Column({ ...text("directorate_telephone"), nullable: true }) directorateTelephone: string | null;
}

@Entity("municipal_unit")
@ForeignKey("municipality", ["municipalityId"], ["municipalityId"], { name: "municipal_unit_municipality" })
export class MunicipalUnit {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "municipal_unit_pk" }) municipalityId: string;
  @PrimaryColumn({ ...unitCode, name: "code", primaryKeyConstraintName: "municipal_unit_pk" }) code: string;
  @Column(text("name")) name: string;
  @Column(flag("is_seat")) isSeat: boolean;
}

@Entity("predecessor_office")
@ForeignKey("municipal_unit", ["municipalityId", "unitCode"], ["municipalityId", "code"], { name: "predecessor_office_unit" })
export class PredecessorOffice {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "predecessor_office_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "predecessor_office_pk" }) id: string;
  @Column(text("name")) name: string;
  @Column({ ...unitCode, name: "unit_code" }) unitCode: string;
}

@Entity("office")
@ForeignKey("municipal_unit", ["municipalityId", "unitCode"], ["municipalityId", "code"], { name: "office_unit" })
@ForeignKey("office", ["municipalityId", "successorId"], ["municipalityId", "id"], { name: "office_successor" })
@ForeignKey("predecessor_office", ["municipalityId", "predecessorOfficeId"], ["municipalityId", "id"], { name: "office_predecessor" })
@Index("office_code", ["municipalityId", "code"], { unique: true })
@Index("office_one_central", ["municipalityId"], { unique: true, where: "kind = 'CENTRAL' AND status = 'ACTIVE'" })
export class Office {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "office_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "office_pk" }) id: string;
  @Column(text("code")) code: string;
  @Column(text("name")) name: string;
  @Column(text("kind")) kind: "CENTRAL" | "BRANCH";
  @Column(text("status")) status: SetState;
  @Column({ ...unitCode, name: "unit_code" }) unitCode: string;
  @Column(text("address")) address: string;
  @Column({ ...text("telephone"), nullable: true }) telephone: string | null;
  /** By which provider it is linked to the centre, and from which networks (CIDR) it asks; null: from anywhere (S5, S6). */
  @Column({ ...text("network_provider"), nullable: true }) networkProvider: "SYZEFXIS" | "OTHER" | null;
  @Column({ ...text("provider_name"), nullable: true }) providerName: string | null;
  @Column({ type: "text", array: true, name: "link_networks", nullable: true }) linkNetworks: string[] | null;
  /** The earlier office it goes on with (S11). */
  @Column({ ...uuid("predecessor_office_id"), nullable: true }) predecessorOfficeId: string | null;
  /** In degrees; null: where its unit lies. */
  @Column({ type: "double precision", name: "latitude", nullable: true }) latitude: number | null;
  @Column({ type: "double precision", name: "longitude", nullable: true }) longitude: number | null;
  /** Day the municipality approved this branch's plan of custody; null: it may not deliver (S10). */
  @Column({ ...day("custody_plan_approved_on"), nullable: true }) custodyPlanApprovedOn: string | null;
  /** What that plan says: the day it is looked at again, how much and how long may lie there. */
  @Column({ ...day("custody_plan_review_by"), nullable: true }) custodyPlanReviewBy: string | null;
  @Column({ ...integer("custody_plan_items"), nullable: true }) custodyPlanItems: number | null;
  @Column({ ...integer("custody_plan_days"), nullable: true }) custodyPlanDays: number | null;
  /** Code of the abolished municipality it was an office of, with its code and kind there; empty for this one's own. */
  @Column({ ...text("origin"), default: "" }) origin: string;
  @Column({ ...text("former_code"), nullable: true }) formerCode: string | null;
  @Column({ ...text("former_kind"), nullable: true }) formerKind: string | null;
  /** Which office took its place, and on which day. */
  @Column({ ...uuid("successor_id"), nullable: true }) successorId: string | null;
  @Column({ ...day("succeeded_on"), nullable: true }) succeededOn: string | null;
}
