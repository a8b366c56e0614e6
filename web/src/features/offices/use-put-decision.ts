"use client";
import { useRef, useState } from "react";
import { CommandIds } from "../../platform/apollo/command-ids";
import type { ActTrouble } from "../../platform/apollo/use-act";
import { putFile } from "../../platform/upload/put-file";
import { shrinkPhoto } from "../../platform/upload/shrink-photo";

/** Puts the file of a decision; the same file again is the same act. Answers whether it is kept. */
export function usePutDecision() {
  const [trouble, setTrouble] = useState<ActTrouble>();
  const ids = useRef(new CommandIds());

  async function put(decisionId: string, file: File): Promise<boolean> {
    const intent = { decisionId, name: file.name, size: file.size, changed: file.lastModified };
    const found = await putFile(`/files/mayoral-decisions/${decisionId}`, await shrinkPhoto(file), { commandId: ids.current.of(intent), name: file.name, about: "" });
    setTrouble(found);
    if (found?.kind !== "OFFLINE") ids.current.answered(intent);
    return found === undefined;
  }

  return { put, trouble };
}
