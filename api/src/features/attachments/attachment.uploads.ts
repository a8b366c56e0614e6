import { createHash } from "node:crypto";
import { transact } from "../../platform/context";
import { largestFile } from "../../platform/file-type";
import type { Upload } from "../../platform/upload-routes";
import { attachScan } from "./attach-scan";
import { attachmentPolicy } from "./attachment.policy";
import { openAttachment } from "./find-attachments";

export const attachmentUploads: readonly Upload[] = [
  {
    kind: "attachments",
    rule: attachmentPolicy.attach,
    largest: largestFile,
    receive: (ctx, { commandId, of, about, name, content }) => {
      const scan = { applicationId: of, requirement: about, name: name.slice(0, 300), content };
      const input = { ...scan, content: createHash("sha256").update(content).digest("hex") };
      return transact(ctx, { commandId, act: "attach", input }, (tx, actor) => attachScan(tx, actor, scan));
    },
    open: openAttachment,
  },
];
