"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import type { ActTrouble } from "../../platform/apollo/use-act";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { StateBadge } from "../../ui/state-badge";
import type { SecondPersonInput } from "../../gql/graphql";
import { SecondPersonForm } from "../session/second-person";

interface Props {
  readonly entry: { readonly number: number; readonly year: number };
  /** What becomes of the paper itself, beside its number. */
  readonly also?: string;
  readonly busy: boolean;
  readonly trouble: ActTrouble | undefined;
  /** Answers whether it was done. */
  readonly onVoid: (reason: string, secondPerson: SecondPersonInput) => Promise<boolean>;
}

/** Two persons void a number, with the reason; asked before, for it cannot be undone. */
export function VoidNumber({ entry, also, busy, trouble, onVoid }: Props) {
  const t = useTranslations("register");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");

  async function settle(secondPerson: SecondPersonInput) {
    if (await onVoid(reason, secondPerson)) setAsking(false);
  }

  return (
    <>
      <button type="button" className="button quiet" aria-label={t("voidActOf", { number: showNumber(entry) })} onClick={() => setAsking(true)}>{t("voidAct")}</button>
      {asking && (
        <Dialog title={t("voidAct")} onClose={() => setAsking(false)}>
          <p>{t("voidAsk", { number: showNumber(entry) })}</p>
          {also !== undefined && <p>{also}</p>}
          <Trouble trouble={trouble} />
          <SecondPersonForm act={t("voidAct")} busy={busy} onConfirm={(person) => void settle(person)}>
            <TextField label={t("reason")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required autoFocus />
          </SecondPersonForm>
          <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
        </Dialog>
      )}
    </>
  );
}

interface Voided {
  readonly reason: string;
  readonly voidedAt: string;
  readonly by: { readonly name: string };
  readonly secondPerson: { readonly name: string };
}

/** That a number counts for nothing, why, and who said so. */
export function VoidNote({ voided }: { readonly voided: Voided }) {
  const t = useTranslations("register");
  return <span><StateBadge tone="bad">{t("void")}</StateBadge> <span className="soft">{t("voidBy", { reason: voided.reason, by: voided.by.name, second: voided.secondPerson.name, time: showInstant(voided.voidedAt) })}</span></span>;
}
