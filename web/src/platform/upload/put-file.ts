import type { RefusalCode } from "@epidosi/schema";
import type { ActTrouble } from "../apollo/use-act";

/** Sends one file as the body of one act; the same command id again is the same file. Answers its trouble, or undefined when it is kept. */
export async function putFile(path: string, file: Blob, asked: { readonly commandId: string; readonly name: string; readonly about: string }): Promise<ActTrouble | undefined> {
  try {
    const answer = await fetch(`${path}?${new URLSearchParams(asked)}`, { method: "PUT", headers: { "content-type": "application/octet-stream" }, body: file });
    if (answer.ok) return undefined;
    const told = (await answer.json().catch(() => ({}))) as { readonly refusal?: { readonly code: RefusalCode; readonly about: string | null }; readonly errors?: readonly { readonly extensions?: { readonly correlationId?: string } }[] };
    if (told.refusal) return { kind: "REFUSED", code: told.refusal.code, about: told.refusal.about, clause: null };
    return { kind: "DEFECT", correlationId: told.errors?.[0]?.extensions?.correlationId ?? null };
  } catch {
    return { kind: "OFFLINE" };
  }
}
