"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { readDay, showDay } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import type { InstallationQuery } from "../../gql/graphql";
import { RuleForm } from "../rules/rule-form";
import { useSession } from "../session/use-session";
import { installationQuery, recordHelpDeskContactMutation } from "./installation.graphql";

type Contact = InstallationQuery["installation"]["contacts"][number];
type About = Contact["about"];

/** What the help desk was asked about one thing, and where the next question is kept (S3). */
export function HelpDesk({ about }: { readonly about: About }) {
  const t = useTranslations("installation");
  const { acts } = useSession();
  const { data, refetch } = useQuery(installationQuery, { skip: !acts.includes("installation") });
  if (data === undefined) return null;
  return (
    <section className="panel stack tight">
      <h2>{t("contacts")}</h2>
      <ContactList contacts={data.installation.contacts.filter((contact) => contact.about === about)} />
      {acts.includes("recordHelpDeskContact") && <RecordContact first={about} recorded={() => void refetch()} />}
    </section>
  );
}

export function ContactList({ contacts }: { readonly contacts: readonly Contact[] }) {
  const t = useTranslations("installation");
  if (contacts.length === 0) return <p className="soft">{t("noContact")}</p>;
  return (
    <ul>
      {contacts.map((contact) => (
        <li key={contact.id}>
          <span className="mono">{contact.ticket}</span> · {showDay(contact.contactedOn)} · {t(`about.${contact.about}`)} · {contact.subject} · {contact.outcome ?? <strong>{t("open")}</strong>} <span className="soft">· {contact.by.name}</span>
        </li>
      ))}
    </ul>
  );
}

/** A contact with the help desk, with its ticket and what came of it. */
export function RecordContact({ first, recorded }: { readonly first: About; readonly recorded: () => void }) {
  const t = useTranslations("installation");
  const offices = useTranslations("offices");
  const [form, setForm] = useState({ ticket: "", contactedOn: "", subject: "", outcome: "" });
  const [about, setAbout] = useState<About>(first);
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
