import { describe, expect, test } from "@jest/globals";
import { composeMail } from "./compose-notice";
import { houseTexts, neededFields, noticeLanguages } from "./house-texts";
import { noticeReasons } from "./notice.rules";
import { fill, findProblem, segments } from "./notice-text.rules";
import { sampleFacts } from "./set-notice-text";

const good = { subject: "{municipality}: x", mail: "x\n\n{office}\n\n{link}", sms: "x {office} {link}" };
const problem = (over: object) => findProblem({ ...good, ...over }, ["office", "link"], sampleFacts);

describe("words of a notice", () => {
  test("with all fields are good", () => expect(problem({})).toBeUndefined());
  test.each([
    [{ mail: "x\n{office} {name}\n{link}" }, { kind: "BROKEN", part: "mail", line: 2, why: "{name}" }],
    [{ sms: "{office} {link" }, { kind: "BROKEN", part: "sms", line: 1, why: "{link" }],
    [{ sms: "{office} link}" }, { kind: "BROKEN", part: "sms", line: 1, why: "}" }],
    [{ subject: "a\nBcc: b@example.gr" }, { kind: "BROKEN", part: "subject", line: 2 }],
    [{ mail: "{office}" }, { kind: "LACKS", part: "mail", line: null, why: "{link}" }],
    [{ sms: " " }, { kind: "LACKS", part: "sms", why: "text" }],
    [{ sms: `{office} {link} ${"α".repeat(400)}` }, { kind: "TOO_LONG", part: "sms" }],
    [{ mail: `{office} {link} ${"a".repeat(3_000)}` }, { kind: "TOO_LONG", part: "mail" }],
  ])("%j is refused with where", (over, expected) => expect(problem(over)).toMatchObject(expected));

  test("an SMS is counted as a phone company cuts it", () => {
    expect([segments("a".repeat(160)), segments("a".repeat(161)), segments("ά".repeat(70)), segments("ά".repeat(71)), segments("ال".repeat(67))]).toEqual([1, 2, 1, 2, 2]);
  });

  test("a fact is never read as a field", () => expect(fill("{office}", { ...sampleFacts, office: "{link}" })).toBe("{link}"));
});

describe.each(noticeLanguages)("the house's words in %s", (language) => {
  test.each(noticeReasons)("can be sent for %s, and tell nothing of the person", (reason) => {
    const words = houseTexts[language].texts[reason];
    expect(findProblem(words, neededFields[reason], sampleFacts)).toBeUndefined();
    const { html, text, subject } = composeMail(words, language, sampleFacts, "https://epidosi.example.gr/stop-notices?t=7105-X");
    expect(html).toContain(`dir="${language === "ar" || language === "ur" ? "rtl" : "ltr"}"`);
    for (const part of [html, text]) for (const must of [sampleFacts.link, "stop-notices?t=7105-X"]) expect(part).toContain(must);
    expect(subject).toContain(sampleFacts.municipality);
    expect(html + text).not.toMatch(/\{[a-z]+\}|<script/u);
  });
});

test("a municipality's own words are text on the page, never markup", () => {
  const { html } = composeMail({ ...good, mail: '<img src=x onerror="x">\n\n{office}\n\n{link}' }, "el", { ...sampleFacts, office: "<b>" }, "https://x");
  expect(html).toContain("&lt;img src=x onerror=&quot;x&quot;&gt;");
  expect(html).toContain("<bdi>&lt;b&gt;</bdi>");
});
