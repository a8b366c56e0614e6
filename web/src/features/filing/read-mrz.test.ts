import { expect, test } from "@jest/globals";
import { emptyForm, withMrz } from "./filing-form";
import { isWholeZone, readMrz } from "./read-mrz";

const today = new Date("2026-11-23T00:00:00Z");
const passport = "P<ALBBERISHA<<DRITA<<<<<<<<<<<<<<<<<<<<<<<<<\nBK09344170ALB8403147F3005120<<<<<<<<<<<<<<08";

/** Puts right check digits into a TD3 second line. */
function withChecks(line: string): string {
  const digit = (text: string) => [...text].reduce((sum, character, index) => sum + (character === "<" ? 0 : /\d/u.test(character) ? Number(character) : character.charCodeAt(0) - 55) * ([7, 3, 1][index % 3] ?? 1), 0) % 10;
  const number = line.slice(0, 9);
  const [birth, expiry, personal] = [line.slice(13, 19), line.slice(21, 27), line.slice(28, 42)];
  const checked = `${number}${digit(number)}${line.slice(10, 13)}${birth}${digit(birth)}${line.charAt(20)}${expiry}${digit(expiry)}${personal}<`;
  const whole = checked.slice(0, 10) + checked.slice(13, 20) + checked.slice(21, 43);
  return checked + String(digit(whole));
}

const [first, second] = passport.split("\n") as [string, string];
const good = `${first}\n${withChecks(second)}`;

test("a passport's lines fill the fields", () => {
  expect(readMrz(good, today)).toEqual({
    kind: "READ",
    reading: { latinSurname: "BERISHA", latinGivenName: "DRITA", nationality: "ALB", birth: "14.03.1984", sex: "FEMALE", documentKind: "PASSPORT", documentNumber: "BK0934417", issuingState: "ALB", documentExpires: "12.05.2030" },
  });
});

test("the wrong field is named, never guessed", () => {
  const wrong = (text: string) => readMrz(text, today);
  expect(wrong(good.replace("BK0934417", "BK0934418"))).toEqual({ kind: "WRONG", what: "NUMBER" });
  expect(wrong(good.replace("840314", "850314"))).toEqual({ kind: "WRONG", what: "BIRTH" });
  expect(wrong(good.replace("300512", "310512"))).toEqual({ kind: "WRONG", what: "EXPIRY" });
  expect(wrong(`${good.slice(0, -1)}${(Number(good.slice(-1)) + 1) % 10}`)).toEqual({ kind: "WRONG", what: "WHOLE" });
  for (const bad of ["", "P<ALB", "x".repeat(88), `${good}\n${first}`]) expect(wrong(bad)).toEqual({ kind: "WRONG", what: "LENGTH" });
  for (const bad of [`${good}\0`, good.replace("B", "Β"), good.replace("<", "‹"), good.replace("B", "\uFFFD")]) expect(wrong(bad)).toEqual({ kind: "WRONG", what: "CHARACTERS" });
});

test("a card's three lines fill the fields (TD1), and a wrong one is named", () => {
  // The specimen of ICAO Doc 9303 part 5.
  const card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
  expect(readMrz(card, today)).toEqual({
    kind: "READ",
    reading: { latinSurname: "ERIKSSON", latinGivenName: "ANNA MARIA", nationality: "UTO", birth: "12.08.1974", sex: "FEMALE", documentKind: "TRAVEL_DOCUMENT", documentNumber: "D23145890", issuingState: "UTO", documentExpires: "15.04.2012" },
  });
  expect(readMrz(card.replace("740812", "740813"), today)).toEqual({ kind: "WRONG", what: "BIRTH" });
});

const card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
const sticker = "VRGRCBERISHA<<DRITA<<<<<<<<<<<<<<<<<\nAA12345678ALB8403147F1105206<<<<<<<<";

test("what a card is its first letters say: an identity card, a permit, or a passport", () => {
  const kindOf = (letters: string) => {
    const outcome = readMrz(card.replace(/^I</u, letters), today);
    return outcome.kind === "READ" && outcome.reading.documentKind;
  };
  expect([["I<", "ID", "AC", "C<"], ["IR", "AR", "CR", "RP"], ["P<", "PA"]].map((some) => some.map(kindOf))).toEqual([Array(4).fill("TRAVEL_DOCUMENT"), Array(4).fill("PERMIT"), Array(2).fill("PASSPORT")]);
});

test("a permit's number is the one a renewal renews, and no travel document; what was typed stays", () => {
  const outcome = readMrz(card.replace(/^I</u, "IR"), today);
  if (outcome.kind !== "READ") throw new Error("not read");
  const form = { ...emptyForm, documentNumber: "BK1", documentExpires: "1.1.2030" };
  expect(withMrz(form, outcome.reading)).toMatchObject({ latinSurname: "ERIKSSON", documentKind: "PASSPORT", documentNumber: "BK1", documentExpires: "1.1.2030", previousNumber: "D23145890", previousExpires: "15.04.2012" });
  expect(withMrz({ ...form, previousNumber: "Χ-1" }, outcome.reading).previousNumber).toBe("Χ-1");
});

test("a sticker permit is never read, whatever its check digits say", () => {
  expect(readMrz(sticker, today)).toEqual({ kind: "WRONG", what: "STICKER" });
});

test("lines are judged when they are all there, and not before", () => {
  const short = `${first}\n${second.slice(0, -1)}`;
  for (const whole of [good, sticker, `${short}\n`, `${first}x\n${second}`, `${card.slice(0, -1)}\n`]) expect(isWholeZone(whole)).toBe(true);
  for (const begun of ["", "P<ALB", `${first}\n`, short, `${card.split("\n").slice(0, 2).join("\n")}\n`, sticker.slice(0, -1)]) expect(isWholeZone(begun)).toBe(false);
});
