import { expect, test } from "@jest/globals";
import { readMrz } from "./read-mrz";

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
    reading: { latinSurname: "BERISHA", latinGivenName: "DRITA", nationality: "ALB", birth: "14.03.1984", sex: "FEMALE", documentNumber: "BK0934417", issuingState: "ALB", documentExpires: "12.05.2030" },
  });
});

test("a wrong check digit, wrong length and strange characters are told, never guessed", () => {
  expect(readMrz(good.replace("BK0934417", "BK0934418"), today)).toMatchObject({ kind: "WRONG", what: expect.stringMatching(/check/iu) });
  for (const bad of ["", "P<ALB", `${good}\0`, good.replace("B", "Β"), "x".repeat(88)]) expect(readMrz(bad, today).kind).toBe("WRONG");
});
