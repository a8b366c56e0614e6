import type { Db } from "../../platform/database";
import type { PaperFacts } from "../../platform/paper-link";
import { findApplicant, findTravelDocuments } from "./find-applicants";

/** Whose a paper is, for the hash in its QR: the passport that is printed on it and the date of birth. Nothing for who has no passport. */
export async function paperHolder(db: Db, applicantId: string): Promise<Pick<PaperFacts, "holder">> {
  const person = await findApplicant(db, applicantId);
  const [passport] = await findTravelDocuments(db, [applicantId]);
  if (!person || !passport) return {};
  const birth = [person.birthYear, person.birthMonth, person.birthMonth === null ? null : person.birthDay].filter((part) => part !== null).map((part) => String(part).padStart(2, "0"));
  return { holder: { documentNumber: passport.number, birth: birth.join("-") } };
}
