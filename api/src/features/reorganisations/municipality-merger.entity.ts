import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { day, idColumn, instant, integer, json, municipalityColumn, text, uuid } from "../../platform/columns";

/** That another municipality became part of this one. */
@Entity("municipality_merger")
@Unique("municipality_merger_from", ["municipalityId", "fromCode"])
export class MunicipalityMerger {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "municipality_merger_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "municipality_merger_pk" }) id: string;
  @Column(text("from_code")) fromCode: string;
  @Column(text("from_name")) fromName: string;
  @Column(day("takes_place_on")) takesPlaceOn: string;
  @Column(instant("at")) at: Date;
}

/** Of each table how many rows there were, moved, were kept aside and stayed. */
@Entity("municipality_merger_total")
@ForeignKey("municipality_merger", ["municipalityId", "mergerId"], ["municipalityId", "id"], { name: "municipality_merger_total_of" })
export class MunicipalityMergerTotal {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "municipality_merger_total_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("merger_id"), primaryKeyConstraintName: "municipality_merger_total_pk" }) mergerId: string;
  @PrimaryColumn({ ...text("what"), primaryKeyConstraintName: "municipality_merger_total_pk" }) what: string;
  @Column(integer("from_before")) fromBefore: number;
  @Column(integer("into_before")) intoBefore: number;
  @Column(integer("moved")) moved: number;
  @Column(integer("kept_aside")) keptAside: number;
  @Column(integer("stayed")) stayed: number;
  @Column(integer("into_after")) intoAfter: number;
}

/** A row that cannot hold in another municipality, as it was. */
@Entity("municipality_merger_row")
@ForeignKey("municipality_merger", ["municipalityId", "mergerId"], ["municipalityId", "id"], { name: "municipality_merger_row_of" })
export class MunicipalityMergerRow {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "municipality_merger_row_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("merger_id"), primaryKeyConstraintName: "municipality_merger_row_pk" }) mergerId: string;
  @PrimaryColumn({ ...text("what"), primaryKeyConstraintName: "municipality_merger_row_pk" }) what: string;
  @PrimaryColumn({ ...integer("position"), primaryKeyConstraintName: "municipality_merger_row_pk" }) position: number;
  @Column(json("content")) content: unknown;
}

/** A closed book as it would have been downloaded on the last day, piece by piece. */
@Entity("municipality_merger_book")
@ForeignKey("municipality_merger", ["municipalityId", "mergerId"], ["municipalityId", "id"], { name: "municipality_merger_book_of" })
export class MunicipalityMergerBook {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "municipality_merger_book_pk" }) municipalityId: string;
  @PrimaryColumn({ ...uuid("merger_id"), primaryKeyConstraintName: "municipality_merger_book_pk" }) mergerId: string;
  @PrimaryColumn({ ...text("file"), primaryKeyConstraintName: "municipality_merger_book_pk" }) file: string;
  @PrimaryColumn({ ...integer("position"), primaryKeyConstraintName: "municipality_merger_book_pk" }) position: number;
  @Column(text("content")) content: string;
}
