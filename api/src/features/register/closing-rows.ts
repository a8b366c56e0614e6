import type { Context } from "../../platform/context";

export interface ClosingRow {
  readonly label: string;
  readonly value: string;
}

/** What another room prints on the page of a closed day, as it stood at the instant of the closing: the same for every print. */
export type ClosingRows = (ctx: Context, closedAt: Date) => Promise<readonly ClosingRow[]>;

const providers: ClosingRows[] = [];

/** A room to the right of the register has something of the day that must be kept on paper outside the machine. Called once, when the room is loaded. */
export function printOnClosing(rows: ClosingRows): void {
  providers.push(rows);
}

export async function rowsOfOthers(ctx: Context, closedAt: Date): Promise<readonly ClosingRow[]> {
  return (await Promise.all(providers.map((rows) => rows(ctx, closedAt)))).flat();
}
