import assert from "node:assert/strict";
import { test } from "node:test";
import { checkCharacter, codeAlphabet, codeKinds, makeCode, normaliseCode, readCode, type ScannableKind, showCode } from "./codes.ts";
import { itemStates, itemTransitions, packageStates, packageTransitions } from "./custody-states.ts";
import { refusalCodes } from "./refusals.ts";

const random = (below: number) => Math.floor(Math.random() * below);
const kinds = Object.keys(codeKinds) as ScannableKind[];

test("a code made is a code read, however it is written", () => {
  for (const kind of kinds)
    for (let times = 0; times < 200; times += 1) {
      const code = makeCode(kind, random);
      assert.deepEqual(readCode(code), { kind, code });
      assert.deepEqual(readCode(` ${showCode(code).toLowerCase()} `), { kind, code });
      assert.equal(showCode(showCode(code)), showCode(code));
    }
});

test("every single wrong character is found, and almost every swap of neighbours", () => {
  let swaps = 0;
  let missed = 0;
  for (let times = 0; times < 60; times += 1) {
    const code = makeCode("ITEM", random);
    for (let at = 1; at < code.length; at += 1) {
      for (const other of codeAlphabet) if (other !== code[at]) assert.equal(readCode(code.slice(0, at) + other + code.slice(at + 1)).kind, "UNKNOWN");
      const [one, two] = [code.charAt(at), code.charAt(at + 1)];
      if (two === "" || one === two) continue;
      swaps += 1;
      if (readCode(code.slice(0, at) + two + one + code.slice(at + 2)).kind !== "UNKNOWN") missed += 1;
    }
  }
  assert.ok(missed / swaps < 0.05, `${missed} of ${swaps}`);
});

test("a code typed on a Greek layout is the code on the keys", () => {
  const greek: Record<string, string> = { P: "Π", K: "Κ", D: "Δ", X: "Χ", M: "Μ", T: "Τ", R: "Ρ", V: "Ω", U: "Θ", C: "Ψ", J: "Ξ" };
  const code = makeCode("PACKAGE", random);
  assert.equal(normaliseCode([...code].map((letter) => greek[letter] ?? letter).join("")), code);
});

test("what is none says why", () => {
  for (const [text, problem] of [["", "EMPTY"], ["  - ", "EMPTY"], ["P123", "LENGTH"], ["P9KD40XQ7", "CHARACTERS"], ["Ж", "CHARACTERS"], ["P00000000", "CHECK_CHARACTER"]] as const) {
    const read = readCode(text);
    assert.deepEqual(read, { kind: "UNKNOWN", problem });
  }
});

test("the check character is after ISO/IEC 7064, mod 35,34", () => {
  for (let times = 0; times < 100; times += 1) {
    const body = Array.from({ length: 8 }, () => codeAlphabet.charAt(random(34))).join("");
    let product = 34;
    for (const character of body) product = (((product + codeAlphabet.indexOf(character)) % 34 || 34) * 2) % 35;
    assert.equal((product + codeAlphabet.indexOf(checkCharacter(body))) % 34, 1);
  }
});

test("states lead only to states, and every state but the first can be reached", () => {
  for (const [states, table] of [[itemStates, itemTransitions], [packageStates, packageTransitions]] as const) {
    const reached = new Set(Object.values(table).flat() as string[]);
    for (const state of reached) assert.ok((states as readonly string[]).includes(state));
    for (const state of states.slice(1)) assert.ok(reached.has(state), state);
  }
});

test("no refusal is named twice", () => assert.equal(new Set(refusalCodes).size, refusalCodes.length));
