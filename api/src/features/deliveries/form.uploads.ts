import { createHash } from "node:crypto";
import { transact } from "../../platform/context";
import { largestFile } from "../../platform/file-type";
import type { Upload } from "../../platform/upload-routes";
import { deliveryPolicy } from "./delivery.policy";
import { keepForm, openForm } from "./keep-form";

/** `PUT /files/proof-forms/<delivery>`: the form of the attempt under way, signed by hand and scanned. */
export const formUploads: readonly Upload[] = [
  {
    kind: "proof-forms",
    rule: deliveryPolicy.keepForm,
    largest: largestFile,
    receive: (ctx, { commandId, of, name, content }) => {
      const scan = { deliveryId: of, name: name.slice(0, 300), content };
      const input = { ...scan, content: createHash("sha256").update(content).digest("hex") };
      return transact(ctx, { commandId, act: "keepForm", input }, (tx, actor) => keepForm(tx, actor, scan));
    },
    open: openForm,
  },
];
