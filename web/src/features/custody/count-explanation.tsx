"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { CountFieldsFragment } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import { useSession } from "../session/use-session";
import { explainSafeCountMutation } from "./safe-count.graphql";

/** What became of a count's differences; a supervisor writes it, everybody reads it. */
export function CountExplanation({ count }: { readonly count: CountFieldsFragment }) {
  const t = useTranslations("custody");
  const session = useSession();
  const act = useAct(explainSafeCountMutation);
  const [note, setNote] = useState("");

  function submit(event: FormEvent) {
    event.preventDefault();
    void act.run({ countId: count.id, note });
  }

  if (count.explainedAt != null) return <section className="panel stack tight"><p className="soft">{t("explained", { name: count.explainedBy?.name ?? "—", time: showInstant(count.explainedAt) })}</p><p>«{count.explanation}»</p></section>;
  if (!count.open) return null;
  if (!session.acts.includes("explainSafeCount")) return <p className="banner note">{t("standsOpen")}</p>;
  return (
    <form className="panel stack" onSubmit={submit}>
      <Trouble trouble={act.trouble} />
      <TextField label={t("explain")} hint={t("explainHint")} value={note} onChange={(event) => setNote(event.target.value)} required />
      <p><button className="button primary" disabled={act.busy}>{t("explainSave")}</button></p>
    </form>
  );
}
