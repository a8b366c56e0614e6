"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { readDay, showNumber } from "../../platform/i18n/show";
import { TypedCode } from "../../platform/scanner/typed-code";
import { useScanner } from "../../platform/scanner/use-scanner";
import { useQueryParam } from "../../platform/use-query-param";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { ScrollRegion } from "../../ui/scroll-region";
import { StateBadge } from "../../ui/state-badge";
import { TroublePanel } from "../../ui/trouble-panel";
import { readFragment } from "../../gql";
import { ApplicationBadge } from "../application/status-badge";
import { useSession } from "../session/use-session";
import { acknowledgeReturnMutation, dispatchReturnMutation, fillReturnMutation, removeReturnMutation, returnFields, returnQuery } from "./returns.graphql";

/** One return to the Directorate: each thing with why it goes back and how its case stands. */
export function ReturnScreen() {
  const t = useTranslations("returns");
  const directorate = useTranslations("directorate");
  const names = useTranslations("application");
  const session = useSession();
  const id = useQueryParam("id");
  const { data, error, refetch } = useQuery(returnQuery, { variables: { id } });
  const [asking, setAsking] = useState(false);
  const add = useAct(fillReturnMutation);
  const remove = useAct(removeReturnMutation);
  const dispatch = useAct(dispatchReturnMutation);
  const reload = () => void refetch();
  const batch = readFragment(returnFields, data?.returnBatch ?? null);
  const may = session.acts.includes("dispatchReturnBatch");
  const draft = batch?.returnState === "DRAFT" && may;
  const put = (tag: string) => void add.run({ batchId: id, tags: [tag] }).then(reload);
  useScanner(put, { enabled: draft });
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" />;
  if (batch === null) return <TroublePanel title={directorate("notFound")} />;

  function send() {
    setAsking(false);
    void dispatch.run({ batchId: id }).then(reload);
  }

  return (
    <>
      <p><Link href="/batches">{directorate("title")}</Link></p>
      <h1 className="row">{t("one")} {batch.protocolEntry != null && <span className="code">{showNumber(batch.protocolEntry)}</span>} <StateBadge tone={batch.returnState === "DRAFT" ? "wait" : batch.returnState === "DISPATCHED" ? "now" : "good"}>{directorate(`states.${batch.returnState}`)}</StateBadge></h1>
      <Trouble trouble={add.trouble ?? remove.trouble ?? dispatch.trouble} />
      <p className="row"><span className="big">{batch.lines.length}</span> {t("goBack")}</p>
      {batch.returnLetterUrl != null && <p><a className="button primary" href={batch.returnLetterUrl} target="_blank" rel="noreferrer">{t("letter")}</a></p>}
      {batch.returnState === "DISPATCHED" && may && <Acknowledge batchId={id} reload={reload} />}
      <ScrollRegion label={t("one")}>
        <table>
          <tbody>
            {batch.lines.map((line) => (
              <tr key={line.item.id}>
                <td className="mono">{line.position}</td>
                <td className="code">{showCode(line.item.tag)}</td>
                <td>{names(`itemKinds.${line.item.kind}`)}</td>
                <td>{line.application ? <><Link href={`/application?id=${line.application.id}`}>{line.application.applicant.latinSurname} {line.application.applicant.latinGivenName}</Link><br /><ApplicationBadge status={line.application.status} /></> : t("nobodys")}</td>
                <td>{t(`reasons.${line.reason}`)}{line.note != null && `: ${line.note}`}</td>
                {draft && <td><button type="button" className="button quiet" onClick={() => void remove.run({ batchId: id, tag: line.item.tag }).then(reload)}>{directorate("remove")}</button></td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {draft && (
        <section className="panel stack">
          <h2>{directorate("add")}</h2>
          <TypedCode onCode={put} />
          <p><button type="button" className="button primary" disabled={dispatch.busy || batch.lines.length === 0} onClick={() => setAsking(true)}>{t("dispatch")}</button></p>
        </section>
      )}
      {asking && (
        <Dialog title={t("dispatch")} onClose={() => setAsking(false)}>
          <p>{t("dispatchAsk")}</p>
          <div className="row">
            <button type="button" className="button primary" onClick={send}>{t("dispatch")}</button>
            <button type="button" className="button quiet" onClick={() => setAsking(false)}>{directorate("keep")}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Acknowledge({ batchId, reload }: { readonly batchId: string; readonly reload: () => void }) {
  const t = useTranslations("directorate");
  const [reference, setReference] = useState("");
  const [day, setDay] = useState("");
  const [tried, setTried] = useState(false);
  const act = useAct(acknowledgeReturnMutation);
  const date = readDay(day);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (date !== undefined) void act.run({ batchId, directorateReference: reference, acknowledgedOn: date }).then(reload);
  }

  return (
    <form className="panel stack" onSubmit={submit}>
      <Trouble trouble={act.trouble} />
      <div className="columns">
        <TextField label={t("reference")} value={reference} onChange={(event) => setReference(event.target.value)} required />
        <TextField label={t("day")} value={day} onChange={(event) => setDay(event.target.value)} problem={tried && date === undefined ? t("dayWrong") : undefined} required />
      </div>
      <p><button className="button primary" disabled={act.busy}>{t("acknowledge")}</button></p>
    </form>
  );
}
