"use client";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import type { PersonQuery } from "../../gql/graphql";
import { SecondPersonForm } from "../session/second-person";
import { undoMergeMutation } from "./person.graphql";

type Person = NonNullable<PersonQuery["applicant"]>;
const nameOf = ({ latinSurname, latinGivenName }: { readonly latinSurname: string; readonly latinGivenName: string }) => `${latinSurname} ${latinGivenName}`.trim();

/** What was merged, changed and judged, with who and when. */
export function PersonHistory({ person, mayUndo, reload }: { readonly person: Person; readonly mayUndo: boolean; readonly reload: () => void }) {
  const t = useTranslations("person");
  return (
    <>
      {person.merges.length > 0 && (
        <section className="stack tight">
          <h2>{t("merges")}</h2>
          <ul className="stack tight plain">
            {person.merges.map((merge) => (
              <li key={merge.id} className="row">
                <span className="grow">
                  {t("mergedRow", { merged: nameOf(merge.merged), kept: nameOf(merge.kept) })} <Link href={`/person?id=${merge.kept.id === person.id ? merge.merged.id : merge.kept.id}`}>{t("open")}</Link>
                  <div className="soft">{merge.reason} · {merge.by.name}, {merge.secondPerson.name} · {showInstant(merge.mergedAt)}{merge.undoReason != null && ` · ${t("undone", { reason: merge.undoReason })}`}</div>
                </span>
                {merge.undoneAt == null && mayUndo && <UndoMerge id={merge.id} reload={reload} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack tight">
        <h2>{t("changes")}</h2>
        {person.changes.length === 0 && <p className="soft">{t("noChange")}</p>}
        <ul className="stack tight plain">
          {person.changes.map((change) => (
            <li key={change.changedAt}>
              {change.before.map(({ field, value }) => `${t(`fields.${field}` as "fields.phone")}: ${value ?? "—"}`).join(" · ")}
              <div className="soft">{showInstant(change.changedAt)}, {change.by.name}</div>
            </li>
          ))}
        </ul>
      </section>
      {person.verdicts.length > 0 && (
        <section className="stack tight">
          <h2>{t("verdicts")}</h2>
          <ul className="stack tight plain">
            {person.verdicts.map((verdict) => (
              <li key={`${verdict.givenAt} ${verdict.other.id}`}>
                {t(verdict.same ? "same" : "different")} <Link href={`/person?id=${verdict.other.id}`}>{nameOf(verdict.other)}</Link> <span className="soft">{verdict.by.name} · {showInstant(verdict.givenAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The two part again; asked before. */
function UndoMerge({ id, reload }: { readonly id: string; readonly reload: () => void }) {
  const t = useTranslations("person");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { run, busy, trouble } = useAct(undoMergeMutation);

  async function settle(secondPerson: { readonly username: string; readonly password: string }) {
    if ((await run({ mergeId: id, reason, secondPerson })) === undefined) return;
    setAsking(false);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>{t("undo")}</button>
      {asking && (
        <Dialog title={t("undo")} onClose={() => setAsking(false)}>
          <p>{t("undoAsk")}</p>
          <Trouble trouble={trouble} />
          <SecondPersonForm act={t("undo")} busy={busy} onConfirm={(person) => void settle(person)}>
            <TextField label={t("reason")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required autoFocus />
          </SecondPersonForm>
          <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("cancel")}</button>
        </Dialog>
      )}
    </>
  );
}
