import type { Db } from "../../platform/database";
import type { PaperHead } from "../../platform/papers";
import { getMunicipality } from "./find-municipality";
import { getOffice } from "./find-offices";

/** The head of a paper of an office, in capitals as the municipality writes itself. */
export async function paperHead(db: Db, officeId: string): Promise<PaperHead> {
  const [municipality, office] = [await getMunicipality(db), await getOffice(db, officeId)];
  return { municipality: municipality.name, office: office.name, unit: office.address };
}
