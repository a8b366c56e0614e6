import type { Db } from "../../platform/database";
import { findItemsByIds } from "../custody";
import { findTaken } from "./find-deliveries";

/** What kinds of papers an attempt took to the counter. */
export async function kindsTaken(db: Db, attemptId: string): Promise<string[]> {
  return (await findItemsByIds(db, (await findTaken(db, attemptId)).map(({ itemId }) => itemId))).map(({ kind }) => kind);
}
