"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { readDay, showDay, showInstant } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import { StateBadge } from "../../ui/state-badge";
import { RuleForm } from "../rules/rule-form";
import { useSession } from "../session/use-session";
import { completeInstallationMutation, installationQuery, recordHelpDeskContactMutation } from "./installation.graphql";

/** How far the installation is and what the help desk said (S2, S3). */
export function Installation() {
  const t = useTranslations("installation");
  const { acts } = useSession();
  const { data, refetch } = useQuery(installationQuery, { skip: !acts.includes("installation") });
  const complete = useAct(completeInstallationMutation);
  const state = data?.installation;
  if (state === undefined) return null;

  async function install(): Promise<boolean> {
    const done = (await complete.run({})) !== undefined;
    await refetch();
    return done;
  }

  return (
    <section className="panel stack tight">
      <h2>{t("title")}</h2>
      <p className="row">
        <StateBadge tone={state.installed ? "good" : "wait"}>{t(state.installed ? "installed" : "notInstalled")}</StateBadge>
        {state.installedAt != null && showInstant(state.installedAt)}
      </p>
      {!state.installed && <p>{t("noIntake")}</p>}
      {state.missing.length > 0 && <ol>{state.missing.map((step) => <li key={step}>{t(`steps.${step}`)}</li>)}</ol>}
      <h3>{t("contacts")}</h3>
      {state.contacts.length === 0 && <p className="soft">{t("noContact")}</p>}
      <ul>
        {state.contacts.map((contact) => (
          <li key={contact.id}>
            <span className="mono">{contact.ticket}</span> · {showDay(contact.contactedOn)} · {t(`about.${contact.about}`)} · {contact.subject} · {contact.outcome ?? <strong>{t("open")}</strong>} <span className="soft">· {contact.by.name}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        {acts.includes("recordHelpDeskContact") && <RecordContact recorded={() => void refetch()} />}
        {!state.installed && acts.includes("completeInstallation") && <RuleForm act={t("complete")} busy={complete.busy} trouble={complete.trouble} onSet={install}><p>{t("completeAsk")}</p></RuleForm>}
      </div>
    </section>
  );
}

function RecordContact({ recorded }: { readonly recorded: () => void }) {
  const t = useTranslations("installation");
  const offices = useTranslations("offices");
  const [form, setForm] = useState({ ticket: "", contactedOn: "", subject: "", outcome: "" });
  const [about, setAbout] = useState<"MIGRATION" | "INSTALLATION">("INSTALLATION");
  const act = useAct(recordHelpDeskContactMutation);
  const set = (field: keyof typeof form) => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });
  const contactedOn = readDay(form.contactedOn);

  async function record(): Promise<boolean> {
    if (contactedOn === undefined) return false;
    if ((await act.run({ input: { about, ticket: form.ticket, contactedOn, subject: form.subject, outcome: form.outcome === "" ? null : form.outcome } })) === undefined) return false;
    setForm({ ticket: "", contactedOn: "", subject: "", outcome: "" });
    recorded();
    return true;
  }

  return (
    <RuleForm act={t("record")} busy={act.busy} trouble={act.trouble} onSet={record}>
      <SelectField label={t("aboutWhat")} value={about} onChange={(event) => setAbout(event.target.value as typeof about)}>
        {(["INSTALLATION", "MIGRATION"] as const).map((one) => <option key={one} value={one}>{t(`about.${one}`)}</option>)}
      </SelectField>
      <TextField label={t("ticket")} className="mono" value={form.ticket} maxLength={60} onChange={set("ticket")} required />
      <TextField label={t("contactedOn")} placeholder="20.05.2011" value={form.contactedOn} onChange={set("contactedOn")} problem={form.contactedOn !== "" && contactedOn === undefined ? offices("dayWrong") : undefined} required />
      <TextField label={t("subject")} value={form.subject} maxLength={500} onChange={set("subject")} required />
      <TextField label={t("outcome")} hint={t("outcomeHint")} value={form.outcome} maxLength={1000} onChange={set("outcome")} />
    </RuleForm>
  );
}
