import type { Case, Fate } from "../case";
import type { Arguments, Clerk } from "../clerk";
import { drawn } from "../signature";
import type { Town } from "../town";

const alone = "ανήλικοι που ήρθαν μόνοι και δεν παρέλαβαν";

/** Who stands for a minor: the parent who also files, or whom a court appointed. */
export function guardianOf({ minor }: Fate, passport: string) {
  const evidence = minor === "ASCENDANT" ? `Πιστοποιητικό οικογενειακής κατάστασης ${passport}` : `Απόφαση Πρωτοδικείου Ηρακλείου ${passport}`;
  return { kind: minor, name: "ΓΟΝΕΑΣ ΜΑΡΙΑ", identityNumber: `ΑΓ ${passport}`, evidence, scope: "ALL" };
}

/** The parent is on record by filing; whom a court appointed is written down by the clerk who is shown the decision. */
export async function keepGuardian(town: Town, clerk: Clerk, { fate, passport }: Case, applicantId: string): Promise<void> {
  town.count(`ανήλικοι: ${fate.minor}`);
  if (fate.minor !== "GUARDIAN") return;
  const { scope: _, ...guardian } = guardianOf(fate, passport);
  await clerk.act("recordGuardianship", { input: { applicantId, ...guardian } }, "id");
}

/** A minor who comes alone is sent back. */
export async function comesAlone(town: Town, clerk: Clerk, deliveryId: string, input: Arguments): Promise<void> {
  const told = await clerk.tryAct("completeDelivery", { deliveryId, input }, "id");
  if (told !== "MINOR_ALONE") throw new Error(`a minor alone was told ${JSON.stringify(told)}`);
  town.count(alone);
}

export function byGuardian({ passport, fate }: Case): Arguments {
  const representative = guardianOf(fate, passport);
  return { identityDocumentKind: "OTHER", identityDocumentNumber: representative.identityNumber, holderPassportSeen: true, representative, signaturePng: drawn };
}
