"use client";
import { useQuery } from "@apollo/client/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { Confirmation } from "../../ui/confirmation";
import { SelectField } from "../../ui/field";
import { deviceHoldersQuery, makeEnrolmentCodeMutation } from "./devices.graphql";

/** A one-time code for one person, shown once and large: it is read aloud or off this screen. */
export function EnrolmentCode() {
  const t = useTranslations("devices");
  const { data, refetch } = useQuery(deviceHoldersQuery);
  const { run, busy, trouble } = useAct(makeEnrolmentCodeMutation);
  const [staffId, setStaffId] = useState("");
  const [made, setMade] = useState<{ readonly code: string; readonly expiresAt: string; readonly name: string }>();
  const holders = data?.deviceHolders ?? [];

  async function make(event: FormEvent) {
    event.preventDefault();
    const done = await run({ staffId });
    const name = holders.find((holder) => holder.staff.id === staffId)?.staff.name ?? "";
    if (done?.__typename === "EnrolmentCode") setMade({ code: done.enrolmentCode, expiresAt: done.expiresAt, name });
  }

  function close() {
    setMade(undefined);
    setStaffId("");
    void refetch();
  }

  if (made !== undefined)
    return (
      <Confirmation title={t("made", { name: made.name })} code={`${made.code.slice(0, 5)}-${made.code.slice(5)}`}>
        <p>{t("until", { time: showInstant(made.expiresAt).slice(11) })}</p>
        <button type="button" className="button" onClick={close}>{t("written")}</button>
      </Confirmation>
    );
  return (
    <section className="stack tight">
      <h2>{t("make")}</h2>
      <Trouble trouble={trouble} />
      <form className="stack tight" onSubmit={(event) => void make(event)}>
        <SelectField label={t("whom")} hint={t("makeHint")} value={staffId} onChange={(event) => setStaffId(event.target.value)} required>
          <option value="">{t("choose")}</option>
          {holders.map(({ staff, office, active }) => <option key={staff.id} value={staff.id}>{t("holder", { name: staff.name, office: office.name, active })}</option>)}
        </SelectField>
        <p><button className="button primary" disabled={busy}>{t("makeAct")}</button></p>
      </form>
    </section>
  );
}
