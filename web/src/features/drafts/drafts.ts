import { makeCode } from "@epidosi/schema";
import { client } from "../../platform/apollo/client";
import { type ActTrouble, troubleOf } from "../../platform/apollo/use-act";
import type { DocumentState, FileApplicationInput, FileApplicationMutation, SessionFieldsFragment } from "../../gql/graphql";
import { fileApplicationMutation } from "../filing/filing.graphql";
import { emptyForm, type FilingForm, inputOf, missingFields, type Person } from "../filing/filing-form";
import { DraftStore, type KeptDraft } from "./draft-store";

/** A filing as the desk has it: what was typed, what was ticked, who it was said to be, and why it could not be filed yet. */
export interface FilingDraft {
  readonly form: FilingForm;
  readonly papers: Readonly<Record<string, DocumentState>>;
  readonly person: Person;
  readonly trouble: ActTrouble | null;
}
export type KeptFiling = KeptDraft<FilingDraft>;
export type Filed = Extract<FileApplicationMutation["fileApplication"], { __typename: "Application" }>;

let opened: Promise<DraftStore<FilingDraft>> | undefined;
export function openDrafts(): Promise<DraftStore<FilingDraft>> {
  return (opened ??= DraftStore.open<FilingDraft>());
}

/** Whose drafts: one person's at one office. */
export function ownerOf({ municipality, office, staff }: SessionFieldsFragment): string {
  return [municipality.id, office.id, staff.id].join(" ");
}

/** A filing on the screen that is a draft, or becomes one: `keptAt` says since when. */
export interface OpenDraft extends Pick<KeptFiling, "id" | "code"> {
  readonly keptAt: number | null;
}

/** With a code for the slip, from the device's own randomness. Every filing is sent with it: one whose answer was lost is found by it and never filed twice. */
export function newDraft(): OpenDraft {
  const random = (below: number): number => {
    const most = Math.floor(0x1_0000_0000 / below) * below;
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    return drawn < most ? drawn % below : random(below);
  };
  return { id: crypto.randomUUID(), code: makeCode("DRAFT", random), keptAt: null };
}

/** A form kept before it had a field of today has it empty. */
export function wholeForm(form: FilingForm): FilingForm {
  return { ...emptyForm, ...form };
}

export function draftInput({ content: { form, papers, person }, code }: { readonly content: Omit<FilingDraft, "trouble">; readonly code: string }): FileApplicationInput {
  return { ...inputOf(wholeForm(form), papers, person), draftCode: code };
}

export type Sent = { readonly kind: "FILED"; readonly filed: Filed } | { readonly kind: "TROUBLE"; readonly trouble: ActTrouble } | { readonly kind: "UNFINISHED" };

/** Files one draft; the same again answers the same number. */
export async function sendDraft(draft: KeptFiling): Promise<Sent> {
  if (missingFields(wholeForm(draft.content.form), draft.content.papers).length > 0) return { kind: "UNFINISHED" };
  try {
    const { data } = await client.mutate({ mutation: fileApplicationMutation, variables: { commandId: draft.commandId, input: draftInput(draft) }, errorPolicy: "none" });
    const answer = data?.fileApplication;
    if (answer?.__typename === "Application") return { kind: "FILED", filed: answer };
    if (answer?.__typename === "Refusal") return { kind: "TROUBLE", trouble: { kind: "REFUSED", code: answer.code as never, about: answer.about ?? null, clause: answer.clause ?? null } };
    return { kind: "TROUBLE", trouble: { kind: "OFFLINE" } };
  } catch (problem) {
    return { kind: "TROUBLE", trouble: troubleOf(problem) ?? { kind: "OFFLINE" } };
  }
}
