"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
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
import { StateBadge } from "../../ui/state-badge";
import { TroublePanel } from "../../ui/trouble-panel";
import { ScrollRegion } from "../../ui/scroll-region";
import { readFragment } from "../../gql";
import { acknowledgeMutation, addOutboundMutation, dispatchMutation, outboundFields, outboundQuery, removeOutboundMutation } from "./directorate.graphql";

/** One batch to the Directorate: filled, sent with its number and letter, acknowledged. */
export function OutboundScreen() {
  const t = useTranslations("directorate");
  const names = useTranslations("application");
  const id = useQueryParam("id");
  const { data, error, refetch } = useQuery(outboundQuery, { variables: { id } });
  const [asking, setAsking] = useState(false);
  const add = useAct(addOutboundMutation);
  const remove = useAct(removeOutboundMutation);
  const dispatch = useAct(dispatchMutation);
  const reload = () => void refetch();
  const batch = readFragment(outboundFields, data?.outboundBatch ?? null);
  const draft = batch?.outboundState === "DRAFT";
  const put = (tag: string) => void add.run({ batchId: id, tag }).then(reload);
  useScanner(put, { enabled: draft });

  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" />;
  if (batch === null) return <TroublePanel title={t("notFound")} />;

  function takeOut(tag: string) {
    add.clear();
    void remove.run({ batchId: id, tag }).then(reload);
  }
  function send() {
    setAsking(false);
    add.clear();
    void dispatch.run({ batchId: id }).then(reload);
  }

  return (
    <>
      <h1 className="row">{t("outbound")} {batch.protocolEntry != null && <span className="code">{showNumber(batch.protocolEntry)}</span>} <StateBadge tone={draft ? "wait" : "good"}>{t(`states.${batch.outboundState}`)}</StateBadge></h1>
      <Trouble trouble={add.trouble ?? remove.trouble ?? dispatch.trouble} />
      {batch.coveringLetterUrl != null && <p><a className="button primary" href={batch.coveringLetterUrl} target="_blank" rel="noreferrer">{t("letter")}</a></p>}
      {batch.outboundState === "DISPATCHED" && <AcknowledgeForm batchId={id} reload={reload} />}
      <ScrollRegion label={t("outbound")}>
        <table>
          <tbody>
            {batch.lines.map((line) => (
              <tr key={line.id}>
                <td className="code">{showCode(line.item.tag)}</td>
                <td>{names(`itemKinds.${line.item.kind}`)}</td>
                <td>{line.application.applicant.latinSurname} {line.application.applicant.latinGivenName}<br /><span className="soft mono">{showNumber(line.application.protocolEntry)}</span></td>
                <td>{draft && <button type="button" className="button quiet" onClick={() => takeOut(line.item.tag)}>{t("remove")}</button>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {draft && (
        <section className="panel stack">
          <h2>{t("add")}</h2>
          <TypedCode onCode={put} />
          <p><button type="button" className="button primary" disabled={dispatch.busy || batch.lines.length === 0} onClick={() => setAsking(true)}>{t("dispatch")}</button></p>
        </section>
      )}
      {asking && (
        <Dialog title={t("dispatch")} onClose={() => setAsking(false)}>
          <p>{t("dispatchAsk")}</p>
          <div className="row">
            <button type="button" className="button primary" onClick={send}>{t("dispatch")}</button>
            <button type="button" className="button quiet" onClick={() => setAsking(false)}>{t("keep")}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function AcknowledgeForm({ batchId, reload }: { readonly batchId: string; readonly reload: () => void }) {
  const t = useTranslations("directorate");
  const [reference, setReference] = useState("");
  const [day, setDay] = useState("");
  const [tried, setTried] = useState(false);
  const act = useAct(acknowledgeMutation);
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
