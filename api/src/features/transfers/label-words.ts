import { showCode } from "@epidosi/schema";
import type { Db } from "../../platform/database";
import type { LabelWords } from "../../platform/labels/draw-label";
import { getOffice } from "../offices";
import { findPackageByCode, type PackageRow } from "./find-packages";

/** What a package's label says; undefined before it is sealed and for any other office than the one that sealed it. */
export async function labelWords(db: Db, officeId: string, row: PackageRow | undefined): Promise<Extract<LabelWords, { what: "PACKAGE_LABEL" }> | undefined> {
  if (!row?.sealedAt || row.fromOfficeId !== officeId) return undefined;
  const [from, to] = [await getOffice(db, row.fromOfficeId), await getOffice(db, row.toOfficeId)];
  return { what: "PACKAGE_LABEL", code: row.code, shown: showCode(row.code), from: from.code, to: to.code, seal: row.seal ?? "" };
}

export async function findLabelWords(db: Db, officeId: string, code: string): Promise<LabelWords | undefined> {
  return labelWords(db, officeId, await findPackageByCode(db, code));
}
