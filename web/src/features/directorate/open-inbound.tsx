"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { readDay } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import { openInboundMutation } from "./inbound.graphql";

/** A bag came: its letter's number, date and count, before anything in it is touched. */
export function OpenInbound() {
  const t = useTranslations("directorate");
  const router = useRouter();
  const [reference, setReference] = useState("");
  const [day, setDay] = useState("");
  const [listed, setListed] = useState("");
  const [tried, setTried] = useState(false);
  const act = useAct(openInboundMutation);
  const date = readDay(day);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (date === undefined) return;
    const made = await act.run({ directorateReference: reference, directorateDate: date, listedCount: Number(listed) || 0 });
    if (made?.__typename === "InboundBatch") router.push(`/batches/inbound?id=${made.id}`);
  }

  return (
    <form className="panel stack" onSubmit={(event) => void submit(event)}>
      <h3>{t("newInbound")}</h3>
      <Trouble trouble={act.trouble} />
      <div className="columns">
        <TextField label={t("reference")} value={reference} onChange={(event) => setReference(event.target.value)} required />
        <TextField label={t("day")} value={day} onChange={(event) => setDay(event.target.value)} problem={tried && date === undefined ? t("dayWrong") : undefined} required />
        <TextField label={t("listed")} inputMode="numeric" value={listed} onChange={(event) => setListed(event.target.value)} required />
      </div>
      <p><button className="button primary" disabled={act.busy}>{t("openInbound")}</button></p>
    </form>
  );
}
