import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { idColumn, instant, municipalityColumn, uuid } from "../../platform/columns";

/** An office asked for the papers of an application that lie elsewhere. It stands until they lie there; the latest of an application counts. */
@Entity("transfer_request")
@ForeignKey("application", ["municipalityId", "applicationId"], ["municipalityId", "id"], { name: "transfer_request_application" })
@ForeignKey("office", ["municipalityId", "officeId"], ["municipalityId", "id"], { name: "transfer_request_office" })
@ForeignKey("staff_member", ["municipalityId", "askedBy"], ["municipalityId", "id"], { name: "transfer_request_asked_by" })
@Index("transfer_request_of_application", ["municipalityId", "applicationId", "id"])
export class TransferRequest {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "transfer_request_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "transfer_request_pk" }) id: string;
  @Column(uuid("application_id")) applicationId: string;
  @Column(uuid("office_id")) officeId: string;
  @Column(instant("asked_at")) askedAt: Date;
  @Column(uuid("asked_by")) askedBy: string;
}
