"use client";
import { type FormEvent, Fragment, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import type { LineFate, SecondPersonInput } from "../../gql/graphql";
import { SecondPersonForm } from "../session/second-person";
import { acceptInboundMutation } from "./inbound.graphql";

interface Props {
  readonly batchId: string;
  readonly found: number;
  readonly listed: number;
  readonly differs: boolean;
  readonly fates: Readonly<Record<LineFate, number>>;
  readonly reload: () => void;
}

/** The count is closed: as many as the letter says, or with a word why not and a second person who counted too; then one question, for every paper enters its case. */
export function AcceptInbound({ batchId, found, listed, differs, fates, reload }: Props) {
  const t = useTranslations("directorate");
  const words = useTranslations("inbound");
  const [counted, setCounted] = useState("");
  const [note, setNote] = useState("");
  const [asking, setAsking] = useState<{ readonly secondPerson: SecondPersonInput | null }>();
  const act = useAct(acceptInboundMutation);
  const other = differs || (counted !== "" && Number(counted) !== found);
  async function accept(secondPerson: SecondPersonInput | null) {
    await act.run({ batchId, countedCount: Number(counted) || 0, differenceNote: note || null, secondPerson });
    setAsking(undefined);
    reload();
  }
  const fields = (
    <div className="columns">
      <TextField label={t("counted")} inputMode="numeric" value={counted} onChange={(event) => setCounted(event.target.value)} required />
      {other && <TextField label={t("note")} value={note} onChange={(event) => setNote(event.target.value)} required />}
    </div>
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    setAsking({ secondPerson: null });
  }

  return (
    <section className="panel stack">
      <h2>{words("acceptTitle")}</h2>
      <Trouble trouble={act.trouble} />
      {other && <p className="banner note">{words("differsNote", { found, listed })}</p>}
      {other ? <SecondPersonForm act={t("accept")} busy={act.busy} onConfirm={(secondPerson) => setAsking({ secondPerson })}>{fields}</SecondPersonForm> : <form className="stack" onSubmit={submit}>{fields}<p><button className="button primary" disabled={act.busy}>{t("accept")}</button></p></form>}
      {asking !== undefined && (
        <Dialog title={words("acceptAsk")} onClose={() => setAsking(undefined)}>
          <p>{words("acceptMeans")}</p>
          <dl className="facts">
            {(["MATCHED", "ORPHAN", "RETURN"] as const).map((fate) => fates[fate] > 0 && <Fragment key={fate}><dt>{words(`fates.${fate}`)}</dt><dd>{fates[fate]}</dd></Fragment>)}
          </dl>
          <div className="row">
            <button type="button" className="button primary" disabled={act.busy} onClick={() => void accept(asking.secondPerson)}>{words("acceptYes")}</button>
            <button type="button" className="button quiet" onClick={() => setAsking(undefined)}>{t("keep")}</button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
