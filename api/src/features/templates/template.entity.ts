import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { TemplateName } from "../../platform/papers";
import { idColumn, instant, municipalityColumn, text, uuid } from "../../platform/columns";

/** One state of a municipality's own template, from its instant on; without text the house's own stands again. Never changed: old papers reprint as they were. */
@Entity("paper_template")
@Index("paper_template_of_name", ["municipalityId", "name", "setAt"])
@ForeignKey("staff_member", ["municipalityId", "setBy"], ["municipalityId", "id"], { name: "paper_template_set_by" })
export class PaperTemplate {
  @PrimaryColumn({ ...municipalityColumn, primaryKeyConstraintName: "paper_template_pk" }) municipalityId: string;
  @PrimaryColumn({ ...idColumn, primaryKeyConstraintName: "paper_template_pk" }) id: string;
  @Column(text("name")) name: TemplateName;
  @Column({ ...text("source"), nullable: true }) source: string | null;
  @Column(uuid("set_by")) setBy: string;
  @Column(instant("set_at")) setAt: Date;
}
