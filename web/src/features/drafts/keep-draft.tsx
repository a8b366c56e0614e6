"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Confirmation } from "../../ui/confirmation";
import type { DocumentState, FileApplicationInput } from "../../gql/graphql";
import type { FilingForm, Person } from "../filing/filing-form";
import { useSession } from "../session/use-session";
import { draftInput, type OpenDraft, openDrafts, ownerOf } from "./drafts";
import { mayKeepDrafts } from "./may-keep-drafts";
import { SlipDialog } from "./slip";

interface Props {
  /** The draft this filing is or becomes. */
  readonly draft: OpenDraft;
  readonly form: FilingForm;
  readonly papers: Readonly<Record<string, DocumentState>>;
  readonly person: Person;
  /** The command id under which this input was or will be sent. */
  readonly commandIdOf: (input: FileApplicationInput) => string;
  readonly pressing: boolean;
  readonly onKept: (kept: { readonly code: string; readonly keptAt: number }) => void;
}

/** Keeps the filing on this desk until there is a network; on a phone it says why not. */
export function KeepDraft({ draft, form, papers, person, commandIdOf, pressing, onKept }: Props) {
  const t = useTranslations("drafts");
  const session = useSession();
  const [trouble, setTrouble] = useState<string>();

  async function keep() {
    if (!mayKeepDrafts()) return setTrouble(t("notHere"));
    const keptAt = draft.keptAt ?? Date.now();
    const content = { form, papers, person, trouble: null };
    try {
      await (await openDrafts()).keep(ownerOf(session), { id: draft.id, code: draft.code, commandId: commandIdOf(draftInput({ code: draft.code, content })), keptAt, content }, Date.now());
      onKept({ code: draft.code, keptAt });
    } catch {
      setTrouble(t("unreadable"));
    }
  }

  return (
    <>
      <button type="button" className={pressing ? "button primary" : "button quiet"} onClick={() => void keep()}>{t("keep")}</button>
      {trouble !== undefined && <p className="badge bad" role="alert">{trouble}</p>}
    </>
  );
}

/** Kept, with its code, and the slip for a person who leaves. */
export function KeptDraft({ kept, onNext }: { readonly kept: { readonly code: string; readonly keptAt: number }; readonly onNext: () => void }) {
  const t = useTranslations("drafts");
  const [slip, setSlip] = useState(false);
  return (
    <>
      <Confirmation title={t("keptTitle")} code={showCode(kept.code)}>
        <span>{t("keptAdvice")}</span>
        <button type="button" className="button" onClick={() => setSlip(true)}>{t("slip")}</button>
        <button type="button" className="button" onClick={onNext}>{t("another")}</button>
        <Link className="button" href="/drafts">{t("list")}</Link>
      </Confirmation>
      {slip && <SlipDialog {...kept} onClose={() => setSlip(false)} />}
    </>
  );
}
