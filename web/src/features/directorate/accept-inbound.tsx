"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TextField } from "../../ui/field";
import type { SecondPersonInput } from "../../gql/graphql";
import { SecondPersonForm } from "../session/second-person";
import { acceptInboundMutation } from "./inbound.graphql";

interface Props {
  readonly batchId: string;
  readonly found: number;
  readonly listed: number;
  readonly differs: boolean;
  readonly reload: () => void;
}

/** The count is closed: as many as the letter says, or with a word why not and a second person who counted too. */
export function AcceptInbound({ batchId, found, listed, differs, reload }: Props) {
  const t = useTranslations("directorate");
  const words = useTranslations("inbound");
  const [counted, setCounted] = useState("");
  const [note, setNote] = useState("");
  const act = useAct(acceptInboundMutation);
  const other = differs || (counted !== "" && Number(counted) !== found);
  const accept = (secondPerson: SecondPersonInput | null) => void act.run({ batchId, countedCount: Number(counted) || 0, differenceNote: note || null, secondPerson }).then(reload);
  const fields = (
    <div className="columns">
      <TextField label={t("counted")} inputMode="numeric" value={counted} onChange={(event) => setCounted(event.target.value)} required />
      {other && <TextField label={t("note")} value={note} onChange={(event) => setNote(event.target.value)} required />}
    </div>
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    accept(null);
  }

  return (
    <section className="panel stack">
      <h2>{words("acceptTitle")}</h2>
      <Trouble trouble={act.trouble} />
      {other && <p className="banner note">{words("differsNote", { found, listed })}</p>}
      {other ? <SecondPersonForm act={t("accept")} busy={act.busy} onConfirm={accept}>{fields}</SecondPersonForm> : <form className="stack" onSubmit={submit}>{fields}<p><button className="button primary" disabled={act.busy}>{t("accept")}</button></p></form>}
    </section>
  );
}
