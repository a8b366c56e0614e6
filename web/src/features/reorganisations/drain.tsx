"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import type { OfficeRemainsQuery } from "../../gql/graphql";
import { RuleForm } from "../rules/rule-form";
import { useSession } from "../session/use-session";
import { closeOfficeMutation, officeRemainsQuery, startClosingMutation } from "./drain.graphql";

interface Props {
  readonly office: { readonly id: string; readonly name: string; readonly status: string };
  readonly changed: () => void;
}

/** A branch empties and closes: what still stands there, where its work goes, and the act that is next. */
export function Drain({ office, changed }: Props) {
  const { acts } = useSession();
  const { data, refetch } = useQuery(officeRemainsQuery, { variables: { officeId: office.id }, skip: !acts.includes("officeRemains"), pollInterval: office.status === "CLOSING" ? 30_000 : 0 });
  const next = () => {
    void refetch();
    changed();
  };
  if (data === undefined) return null;
  return (
    <>
      {office.status === "CLOSING" && <Remains data={data} />}
      {office.status === "ACTIVE" && acts.includes("startClosing") && <StartClosing office={office} data={data} changed={next} />}
      {["CLOSING", "PROPOSED", "APPROVED"].includes(office.status) && acts.includes("closeOffice") && <CloseOffice office={office} data={data} changed={next} />}
    </>
  );
}

function Remains({ data: { officeRemains } }: { readonly data: OfficeRemainsQuery }) {
  const t = useTranslations("drain");
  const kinds = useTranslations("application");
  const left = officeRemains.counts.filter(({ count, what }) => count > 0 && what !== "ITEMS");
  return (
    <div className="stack tight">
      {officeRemains.workGoesTo != null && officeRemains.closingSince != null && <p>{t("since", { when: showInstant(officeRemains.closingSince), office: officeRemains.workGoesTo.name })}</p>}
      <h3>{t("remains")}</h3>
      {left.length === 0 && officeRemains.things.length === 0 && <p>{t("nothing")}</p>}
      <ul>
        {officeRemains.things.map(({ kind, count }) => <li key={kind}><strong>{count}</strong> {kinds(`itemKinds.${kind}`)} · {t("first")}</li>)}
        {left.map(({ what, count, blocks }) => <li key={what}><strong>{count}</strong> {t(`what.${what}`)}{blocks && ` · ${t("first")}`}</li>)}
      </ul>
    </div>
  );
}

function StartClosing({ office, data, changed }: Props & { readonly data: OfficeRemainsQuery }) {
  const t = useTranslations("drain");
  const others = data.offices.filter(({ id, status, canDeliver }) => id !== office.id && status === "ACTIVE" && canDeliver);
  const [toOfficeId, setTo] = useState("");
  const [reason, setReason] = useState("");
  const act = useAct(startClosingMutation);
  async function start(): Promise<boolean> {
    if ((await act.run({ input: { officeId: office.id, toOfficeId: toOfficeId === "" ? (others[0]?.id ?? "") : toOfficeId, reason } })) === undefined) return false;
    changed();
    return true;
  }
  return (
    <RuleForm act={t("start")} busy={act.busy} trouble={act.trouble} onSet={start}>
      <p>{t("startAsk", { name: office.name })}</p>
      <Remains data={data} />
      <SelectField label={t("to")} value={toOfficeId} onChange={(event) => setTo(event.target.value)}>
        {others.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </SelectField>
      <TextField label={t("reason")} hint={t("reasonHint")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} required />
    </RuleForm>
  );
}

function CloseOffice({ office, data, changed }: Props & { readonly data: OfficeRemainsQuery }) {
  const t = useTranslations("drain");
  const [staffTo, setStaffTo] = useState("");
  const act = useAct(closeOfficeMutation);
  async function close(): Promise<boolean> {
    if ((await act.run({ officeId: office.id, staffGoToOfficeId: staffTo === "" ? null : staffTo })) === undefined) return false;
    changed();
    return true;
  }
  return (
    <RuleForm act={t("close")} busy={act.busy} trouble={act.trouble} onSet={close}>
      <p>{t("closeAsk", { name: office.name })}</p>
      <Remains data={data} />
      <SelectField label={t("staffTo")} value={staffTo} onChange={(event) => setStaffTo(event.target.value)}>
        <option value="">{t("staffEnd")}</option>
        {data.offices.filter(({ id, status }) => id !== office.id && status === "ACTIVE").map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </SelectField>
    </RuleForm>
  );
}
