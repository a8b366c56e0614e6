import type { Context } from "../../platform/context";
import { loadOne } from "../../platform/loader";
import { findOffices, findOfficesByIds, type OfficeRow } from "./find-offices";

/** One office of a field, in one query per request for all of them. */
export async function loadOffice(ctx: Context, id: string): Promise<OfficeRow> {
  const office = await loadOne(ctx, "offices", (ids) => findOfficesByIds(ctx.reader, ids), (row) => row.id).load(id);
  if (!office) throw new Error("an office that a row refers to is missing");
  return office;
}

/** The one central office, in one query per request. */
export async function loadCentralOffice(ctx: Context): Promise<OfficeRow> {
  const office = await loadOne(ctx, "central-office", async () => (await findOffices(ctx.reader)).filter(({ kind }) => kind === "CENTRAL"), (row) => row.kind).load("CENTRAL");
  if (!office) throw new Error("a municipality without a central office");
  return office;
}
