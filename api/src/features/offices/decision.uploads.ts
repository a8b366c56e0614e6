import { createHash } from "node:crypto";
import { transact } from "../../platform/context";
import type { Upload } from "../../platform/upload-routes";
import { officePolicy } from "./office.policy";
import { addDecisionFile, largestDecision, openDecisionFile } from "./record-decision";

export const decisionUploads: readonly Upload[] = [
  {
    kind: "mayoral-decisions",
    rule: officePolicy.recordMayoralDecision,
    largest: largestDecision,
    receive: (ctx, { commandId, of, name, content }) => {
      const file = { decisionId: of, name: name.slice(0, 300), content };
      const input = { ...file, content: createHash("sha256").update(content).digest("hex") };
      return transact(ctx, { commandId, act: "addDecisionFile", input }, (tx, actor) => addDecisionFile(tx, actor, file));
    },
    open: openDecisionFile,
  },
];
