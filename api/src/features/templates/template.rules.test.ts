import { expect, test } from "@jest/globals";
import { paperSamples } from "../../platform/papers";
import { sayProblem } from "./template.rules";
import { templateNames } from "./template.type";

test("a problem names its template, its line and why", () => {
  expect(sayProblem({ kind: "BROKEN", template: "manifest", line: 12, why: "unknown variable: x" })).toBe("manifest:12: unknown variable: x");
  expect(sayProblem({ kind: "BROKEN", template: "house", line: null, why: "missing alt text" })).toBe("house: missing alt text");
});

test("every paper and the frame can be edited", () => expect([...templateNames].sort()).toEqual(["house", ...Object.keys(paperSamples)].sort()));
