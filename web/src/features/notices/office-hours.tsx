"use client";
import { useQuery } from "@apollo/client/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { NoticeHoursQuery } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TextField } from "../../ui/field";
import { useSession } from "../session/use-session";
import { noticeHoursQuery, setNoticeHoursMutation } from "./notices.graphql";

/** The hours each office's notices tell. */
export function OfficeHours() {
  const t = useTranslations("notices");
  const may = useSession().acts.includes("setNoticeHours");
  const { data } = useQuery(noticeHoursQuery, { skip: !may });
  if (!may || data === undefined) return null;
  return (
    <section className="stack tight">
      <h2>{t("hours")}</h2>
      <p className="soft">{t("hoursHint")}</p>
      {data.noticeHours.map((row) => <HoursForm key={row.office.id} row={row} />)}
    </section>
  );
}

function HoursForm({ row }: { readonly row: NoticeHoursQuery["noticeHours"][number] }) {
  const t = useTranslations("notices");
  const act = useAct(setNoticeHoursMutation);
  const [hours, setHours] = useState(row.hours);
  const [saved, setSaved] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSaved((await act.run({ input: { officeId: row.office.id, hours } })) !== undefined);
  }

  return (
    <form className="row" onSubmit={(event) => void submit(event)}>
      <div className="grow"><TextField label={t("hoursOf", { office: row.office.name })} value={hours} maxLength={80} placeholder="Δε–Πα 8:30–13:00" onChange={(event) => { setHours(event.target.value); setSaved(false); }} /></div>
      <button className="button quiet" disabled={act.busy}>{t("save")}</button>
      {saved && <span role="status">✓ {t("saved")}</span>}
      <Trouble trouble={act.trouble} />
    </form>
  );
}
