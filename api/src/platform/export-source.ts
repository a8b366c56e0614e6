import type { DataSource } from "typeorm";
import type { Db } from "./database";

/** What a long export reads from: a request, or a command of the host. */
export interface ExportSource {
  /** Closed between pieces, so that a slow reader holds no transaction open. */
  readonly reader: Db & { close(): Promise<void> };
  readonly dataSource: DataSource;
  readonly now: Date;
}
