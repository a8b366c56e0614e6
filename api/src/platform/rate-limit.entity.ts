import { Column, Entity, PrimaryColumn } from "typeorm";
import { integer, text } from "./columns";

/** How often one address (hashed) asked what needs no login, until when; written by `rate-limiter-flexible` alone. */
@Entity("rate_limit")
export class RateLimit {
  @PrimaryColumn({ ...text("key"), primaryKeyConstraintName: "rate_limit_pk" }) key: string;
  @Column({ ...integer("points"), default: 0 }) points: number;
  @Column({ type: "bigint", name: "expire", nullable: true }) expire: number | null;
}
