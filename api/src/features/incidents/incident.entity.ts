import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { day, idColumn, instant, json, municipalityColumn, text, uuid } from "../../platform/columns";
import type { IncidentActKind, IncidentKind } from "./incident.rules";

/** A thing that was lost, stolen or damaged, opened by the act of custody that found it; or data that were disclosed, opened by who says so. With the law's clocks; at most one open for a thing. */
@Entity("incident")
@Index("incident_one_open", ["municipalityId", "itemId"], { unique: true, where: "closed_at IS NULL" })
@Index("incident_found_after", ["municipalityId", "foundAt"], { where: "found_at > closed_at" })
@Index("incident_of_item", ["municipalityId", "itemId", "id"])
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "incident_item" })
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "incident_application" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "incident_office" })
@ForeignKey("staff_member", ["municipalityId", "openedBy"], ["municipalityId", "id"], { name: "incident_opened_by" })
@ForeignKey("staff_member", ["municipalityId", "closedBy"], ["municipalityId", "id"], { name: "incident_closed_by" })
export class Incident {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "incident_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "incident_pk" }) id: string;
  /** Null where data were disclosed and no thing is gone. */
  @Column({ ...uuid("item_id"), nullable: true }) itemId: string | null;
  @Column({ ...uuid("application_id"), nullable: true }) applicationId: string | null;
  @Column(text("kind")) kind: IncidentKind;
  /** Where it was believed to be; null on the way. */
  @Column({ ...uuid("office_id"), nullable: true }) officeId: string | null;
  /** The act that found it: of custody, as the ledger names it, or `openIncident`. */
  @Column(text("act")) act: string;
  /** When it was known. */
  @Column(instant("opened_at")) openedAt: Date;
  @Column(uuid("opened_by")) openedBy: string;
  @Column({ ...instant("tell_by"), nullable: true }) tellBy: Date | null;
  /** Of a dossier that is gone. */
  @Column({ ...day("rebuild_by"), nullable: true }) rebuildBy: string | null;
  @Column(instant("notify_by")) notifyBy: Date;
  /** The next clock that runs, and from when somebody is told of it. */
  @Column({ ...instant("next_due_at"), nullable: true }) nextDueAt: Date | null;
  @Column({ ...instant("next_alarm_at"), nullable: true }) nextAlarmAt: Date | null;
  @Column({ ...instant("found_at"), nullable: true }) foundAt: Date | null;
  @Column({ ...instant("closed_at"), nullable: true }) closedAt: Date | null;
  @Column({ ...uuid("closed_by"), nullable: true }) closedBy: string | null;
}

/** What was done about an incident, each act with who and when. Append only. */
@Entity("incident_act")
@Index("incident_act_of", ["municipalityId", "incidentId", "id"])
@ForeignKey("incident", ["municipalityId", "incidentId"], ["municipalityId", "id"], { name: "incident_act_incident" })
@ForeignKey("staff_member", ["municipalityId", "staffId"], ["municipalityId", "id"], { name: "incident_act_by" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "incident_act_office" })
@ForeignKey("custody_item", ["municipalityId", "itemId"], ["municipalityId", "id"], { name: "incident_act_item" })
@ForeignKey("protocol_entry", ["municipalityId", "protocolEntryId"], ["municipalityId", "id"], { name: "incident_act_entry", deferrable: "INITIALLY DEFERRED" })
export class IncidentAct {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "incident_act_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "incident_act_pk" }) id: string;
  @Column(uuid("incident_id")) incidentId: string;
  @Column(text("kind")) kind: IncidentActKind;
  @Column(instant("at")) at: Date;
  @Column(uuid("staff_id")) staffId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(json("facts")) facts: Readonly<Record<string, string | boolean | null>>;
  @Column({ ...uuid("protocol_entry_id"), nullable: true }) protocolEntryId: string | null;
  @Column({ ...uuid("item_id"), nullable: true }) itemId: string | null;
}
