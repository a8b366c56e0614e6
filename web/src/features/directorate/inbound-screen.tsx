"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showDay, showNumber } from "../../platform/i18n/show";
import { useQueryParam } from "../../platform/use-query-param";
import { TextField } from "../../ui/field";
import { StateBadge } from "../../ui/state-badge";
import { TroublePanel } from "../../ui/trouble-panel";
import { ScrollRegion } from "../../ui/scroll-region";
import { readFragment } from "../../gql";
import { acceptInboundMutation, inboundFields, inboundQuery, removeLineMutation } from "./inbound.graphql";
import { LineForm } from "./line-form";

/** One bag from the Directorate: counted against its list, matched line by line, accepted into the central safe. */
export function InboundScreen() {
  const t = useTranslations("directorate");
  const names = useTranslations("application");
  const id = useQueryParam("id");
  const { data, error, refetch } = useQuery(inboundQuery, { variables: { id } });
  const [counted, setCounted] = useState("");
  const [note, setNote] = useState("");
  const accept = useAct(acceptInboundMutation);
  const remove = useAct(removeLineMutation);
  const reload = () => void refetch();
  if (error !== undefined && data === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" />;
  const batch = readFragment(inboundFields, data.inboundBatch ?? null);
  if (batch === null) return <TroublePanel title={t("notFound")} />;
  const counting = batch.inboundState === "COUNTING";

  function submit(event: FormEvent) {
    event.preventDefault();
    void accept.run({ batchId: id, countedCount: Number(counted) || 0, differenceNote: note || null }).then(reload);
  }

  return (
    <>
      <div className="stack tight">
        <p className="soft">{batch.directorateReference} · {showDay(batch.directorateDate)}</p>
        <h1 className="row">{t("inbound")} <span className="code">{showNumber(batch.protocolEntry)}</span> <StateBadge tone={counting ? "wait" : "good"}>{t(`states.${batch.inboundState}`)}</StateBadge></h1>
      </div>
      <p className="row"><span className="big">{batch.lines.length}</span> {t("matched")} / <span className="big">{batch.listedCount}</span> {t("listedOf")}</p>
      {counting && <LineForm batchId={id} reload={reload} />}
      <Trouble trouble={accept.trouble ?? remove.trouble} />
      <ScrollRegion label={t("inbound")}>
        <table>
          <tbody>
            {batch.lines.map((line) => (
              <tr key={line.id}>
                <td className="mono">{showNumber(line.application.protocolEntry)}</td>
                <td><strong>{line.application.applicant.latinSurname} {line.application.applicant.latinGivenName}</strong></td>
                <td>{t(`decisionKinds.${line.decisionKind}`)} {line.decisionNumber} / {showDay(line.decidedOn)}<br /><span className="mono">{line.permitSerial}</span></td>
                <td>{counting && <button type="button" className="button quiet" onClick={() => void remove.run({ batchId: id, lineId: line.id }).then(reload)}>{t("remove")}</button>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {counting && batch.lines.length > 0 && (
        <form className="panel stack" onSubmit={submit}>
          <div className="columns">
            <TextField label={t("counted")} inputMode="numeric" value={counted} onChange={(event) => setCounted(event.target.value)} required />
            <TextField label={t("note")} value={note} onChange={(event) => setNote(event.target.value)} />
          </div>
          <p><button className="button primary" disabled={accept.busy}>{t("accept")}</button></p>
        </form>
      )}
      {batch.items.length > 0 && (
        <section className="panel stack tight">
          <h2>{t("tags")}</h2>
          {batch.items.map((item) => (
            <p key={item.id} className="row"><span className="grow"><span className="code">{showCode(item.tag)}</span> · {names(`itemKinds.${item.kind}`)} · {item.application?.applicant.latinSurname}</span><a className="button quiet" href={item.tagPaperUrl} target="_blank" rel="noreferrer">{t("printTag")}</a></p>
          ))}
        </section>
      )}
    </>
  );
}
