import { expect, test } from "@jest/globals";
import type { Said } from "./list-lines.rules";
import { type Candidate, compareName, matchLine } from "./matching.rules";

const nothing: Said = { number: null, year: null, reference: null, passport: null, name: null, municipality: null, decisionKind: null, decisionNumber: null, decidedOn: null, serial: null, validFrom: null, validUntil: null };
const drita: Candidate = { applicationId: "drita", number: 12, year: 2011, references: ["Φ.77"], passports: ["BK1"], names: ["BERISHA", "DRITA", "Μπερίσα", "Ντρίτα"] };
const other: Candidate = { applicationId: "other", number: 13, year: 2011, references: [], passports: ["BK2"], names: ["BERISHA", "DRITA", null, null] };

test("a name is the same in either script and order, similar with a slip, or another", () => {
  expect(compareName("ΜΠΕΡΙΣΑ ΝΤΡΙΤΑ", drita.names)).toBe("SAME_NAME");
  expect(compareName("Drita Berisha", drita.names)).toBe("SAME_NAME");
  expect(compareName("Drita Berosha", ["BERISHA", "DRITA", null, null])).toBe("SIMILAR_NAME");
  expect(compareName("ΠΑΠΑΔΟΠΟΥΛΟΣ ΓΕΩΡΓΙΟΣ", drita.names)).toBe("OTHER_NAME");
  expect(compareName(" ", drita.names)).toBeNull();
});

test.each([
  ["the number alone", { number: 12, year: 2011 }, [drita, other], "CERTAIN", "drita"],
  ["the number of another year", { number: 12, year: 2010 }, [drita], "NONE", undefined],
  ["the Directorate's number", { reference: "Φ 77" }, [drita, other], "CERTAIN", "drita"],
  ["passport and name", { passport: "BK1", name: "BERISHA DRITA" }, [drita, other], "CERTAIN", "drita"],
  ["the passport alone", { passport: "BK1" }, [drita], "LIKELY", "drita"],
  ["the number under another name", { number: 12, year: 2011, name: "ΠΑΠΑΔΟΠΟΥΛΟΣ ΓΕΩΡΓΙΟΣ" }, [drita], "AMBIGUOUS", "drita"],
  ["a name two bear", { name: "BERISHA DRITA" }, [drita, other], "AMBIGUOUS", "drita"],
  ["a name one bears", { name: "BERISHA DRITA" }, [other], "LIKELY", "other"],
  ["one number, and another's passport", { number: 12, year: 2011, passport: "BK2", name: "BERISHA DRITA" }, [drita, other], "AMBIGUOUS", "drita"],
  ["nothing of anybody", { name: "ΠΑΠΑΔΟΠΟΥΛΟΣ" }, [drita], "NONE", undefined],
] as const)("%s: %s", (_what, said, candidates, grade, first) => {
  const match = matchLine({ ...nothing, ...said }, candidates);
  expect([match.grade, match.candidates[0]?.applicationId]).toEqual([grade, first]);
});
