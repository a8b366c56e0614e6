import { Refused } from "../../platform/refusal";
import { inHands, type ItemMove } from "../custody/custody.rules";
import { assertNotAnswering, type Bag, destinationOf, inBag, type PackagePlan, type Thing, type Who } from "./package-plan.rules";
import { lineOutcomes, nameKinds, type Stranger, takeStranger } from "./strangers.rules";
import { compareContents, type ScannedTags } from "./transfer.rules";

export interface Examination<Item extends Thing> extends ScannedTags {
  readonly strangers: readonly Stranger<Item>[];
  readonly secondPersonId: string;
}

/**
 * A supervisor and a second person see what lies in a bag with a wrong seal. What is there is found, in the supervisor's hands; what is not is missing,
 * and who carried it answers. The bag ends with its report; nothing of it is ever received.
 */
export function judgeExamine<Item extends Thing>(bag: Bag<Item>, who: Who, input: Examination<Item>): PackagePlan<Item> {
  const { row, lines } = bag;
  if (destinationOf(row) !== who.officeId && who.officeKind !== "CENTRAL") throw new Refused("NOT_THIS_OFFICE", { about: row.code });
  const under = row.state === "DISCREPANT" || row.state === "CLOSED_WITH_REPORT" ? inBag(bag, "QUARANTINED", "STOLEN") : [];
  if (under.length === 0) throw new Refused("NOTHING_QUARANTINED", { about: row.code });
  if (row.courierId !== null) assertNotAnswering({ ...row, custodianId: row.courierId }, who.staffId, input.secondPersonId);
  const { secondPersonId } = input;
  // What was missing already is told already; it is looked at only where it lies here after all.
  const things = [...under, ...inBag(bag, "MISSING").filter((item) => input.tags.includes(item.tag))];
  const { differences } = compareContents(things.map((item) => item.tag), input, new Set());
  const moves = things.flatMap((item): ItemMove<Item>[] => {
    if (input.tags.includes(item.tag)) return [{ item, act: "examine", to: "FOUND", place: inHands(who.staffId, who.officeId), secondPersonId }];
    return item.state === "STOLEN" ? [] : [{ item, act: "examine", to: "MISSING", place: inHands(row.courierId ?? row.custodianId, null, row.id), secondPersonId }];
  });
  const strange = input.strangers.flatMap(({ item }) => takeStranger(item, row, who));
  const found = nameKinds(differences, [...lines, ...input.strangers.map(({ item }) => item)]);
  return {
    act: "examineQuarantined",
    to: "CLOSED_WITH_REPORT",
    change: { custodianId: who.staffId },
    facts: { found: things.filter((item) => input.tags.includes(item.tag)).length, differences },
    secondPersonId,
    moves: [...moves, ...strange],
    results: lineOutcomes(bag, [...moves, ...strange]),
    unlisted: strange.map(({ item }) => item.id),
    ...(found.length > 0 && { differences: { witnessId: secondPersonId, found } }),
  };
}
