import { createHash } from "node:crypto";
import { transact } from "../../platform/context";
import { largestFile } from "../../platform/file-type";
import type { Upload } from "../../platform/upload-routes";
import { openSealPhoto } from "./find-seal-photos";
import { photographSeal } from "./photograph-seal";
import { transferPolicy } from "./transfer.policy";

/** `of` is the code of the bag. */
export const sealPhotoUploads: readonly Upload[] = [
  {
    kind: "seal-photos",
    rule: transferPolicy.photographSeal,
    largest: largestFile,
    receive: (ctx, { commandId, of, content }) => {
      const input = { code: of, content: createHash("sha256").update(content).digest("hex") };
      return transact(ctx, { commandId, act: "photographSeal", input }, (tx, actor) => photographSeal(tx, actor, { code: of, content }));
    },
    open: openSealPhoto,
  },
];
