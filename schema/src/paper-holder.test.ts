import assert from "node:assert/strict";
import { test } from "node:test";
import { boundText, holderText } from "./paper-holder.ts";

const code = "7105-ABCDEFGHJKMNPQRSTVWXYZ0123";

test("one person is one text, however number and date are written", () => {
  const text = holderText(code, "BK0934417", "1984-03-14");
  assert.equal(text, `EPIDOSI HOLDER 1\n${code}\nBK0934417\n1984-03-14`);
  for (const [number, birth] of [["bk 0934417", "14.03.1984"], ["ΒΚ-0934417", "14/3/1984"], [" BK0934417<", " 14.3.1984 "]] as const) assert.equal(holderText(code, number, birth), text);
});

test("an unknown day or month is left out, as on the paper", () => {
  assert.equal(holderText(code, "A1", "--.03.1984"), holderText(code, "A1", "1984-03"));
  assert.equal(holderText(code, "A1", "--.--.1984"), holderText(code, "A1", "1984"));
});

test("another number, date or paper is another text; what is no date is none", () => {
  const text = holderText(code, "A1", "1984");
  for (const other of [holderText(code, "A2", "1984"), holderText(code, "A1", "1985"), holderText(code, "A1", "1984-01"), holderText(`${code}X`, "A1", "1984")]) assert.notEqual(other, text);
  for (const [number, birth] of [["", "1984"], ["A1", ""], ["A1", "84"], ["A1", "xx.03.1984"], ["---", "1984"]] as const) assert.equal(holderText(code, number, birth), undefined);
});

test("a permit's number is one in either script, with or without spaces; another is another, and so is another paper's", () => {
  const text = boundText(code, "ΑΑ 100-001");
  for (const same of ["AA100001", "αα100001", " ΑA 100001 "]) assert.equal(boundText(code, same), text);
  for (const other of [boundText(code, "ΑΑ100002"), boundText(`${code}X`, "ΑΑ100001")]) assert.notEqual(other, text);
  for (const none of ["", " - "]) assert.equal(boundText(code, none), undefined);
});
