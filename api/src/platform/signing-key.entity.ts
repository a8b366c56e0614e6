import { Column, Entity, PrimaryColumn } from "typeorm";
import { instant, text } from "./columns";

/** The public half of a key that signed here: of the whole installation, published, never taken back. */
@Entity("signing_key")
export class PublishedKey {
  @PrimaryColumn({ ...text("kid"), primaryKeyConstraintName: "signing_key_pk" }) kid: string;
  @Column(text("x")) x: string;
  @Column(instant("since")) since: Date;
}
