"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { readDay, showNumber } from "../../platform/i18n/show";
import { Confirmation } from "../../ui/confirmation";
import { ChoiceField, SelectField, TextField } from "../../ui/field";
import { readFragment } from "../../gql";
import type { EntryFieldsFragment, ProtocolDirection, ProtocolRelationKind, RetentionClass } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { entriesQuery, entryFields, registerEntryMutation } from "./register.graphql";

const directions: readonly ProtocolDirection[] = ["INCOMING", "OUTGOING", "INTERNAL"];
const relations: readonly ProtocolRelationKind[] = ["ANSWERS", "CORRECTS", "BELONGS_TO"];

const retentionClasses: readonly RetentionClass[] = ["FIVE_YEARS", "TEN_YEARS", "TWENTY_YEARS", "PERMANENT"];

/** A paper that belongs to no other act takes the next number (S6). */
export function RegisterEntryForm({ onRegistered, onClose }: { readonly onRegistered: () => void; readonly onClose: () => void }) {
  const t = useTranslations("register");
  const { municipality } = useSession();
  const empty = { characterisation: "", subject: "", addressee: municipality.name, sender: "", senderNumber: "", senderDate: "", attachments: "0", earlier: "" };
  const [form, setForm] = useState(empty);
  const [direction, setDirection] = useState<ProtocolDirection>("INCOMING");
  const [relation, setRelation] = useState<ProtocolRelationKind>("ANSWERS");
  const [retention, setRetention] = useState<RetentionClass | "">("");
  const [wrong, setWrong] = useState<{ readonly senderDate?: string; readonly earlier?: string }>({});
  const [given, setGiven] = useState<EntryFieldsFragment>();
  const act = useAct(registerEntryMutation);
  const field = (name: keyof typeof empty, label: Parameters<typeof t>[0]) => ({ label: t(label), value: form[name], onChange: (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [name]: event.target.value }) });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const senderDate = form.senderDate === "" ? null : readDay(form.senderDate);
    const earlierId = form.earlier === "" ? null : await findEarlier(form.earlier);
    const found = { ...(senderDate === undefined && { senderDate: t("dayWrong") }), ...(earlierId === undefined && { earlier: t("earlierUnknown") }) };
    setWrong(found);
    if (senderDate === undefined || earlierId === undefined) return;
    const { characterisation, subject, addressee, sender, senderNumber } = form;
    const input = { direction, characterisation, subject, addressee, sender: sender || null, senderNumber: senderNumber || null, senderDate, attachments: Number(form.attachments) || 0, retentionClass: retention || null, relations: earlierId === null ? [] : [{ earlierId, kind: relation }] };
    const done = await act.run({ input });
    if (done?.__typename !== "ProtocolEntry") return;
    setGiven(readFragment(entryFields, done));
    setForm(empty);
    onRegistered();
  }

  if (given !== undefined)
    return (
      <Confirmation title={t("given")} code={showNumber(given)}>
        {given.direction === "INCOMING" && given.receipt != null && <a className="button" href={given.receipt.paperUrl} target="_blank" rel="noreferrer">{t("printReceipt")}</a>}
        <button type="button" className="button" onClick={() => setGiven(undefined)}>{t("new")}</button>
        <button type="button" className="button" onClick={onClose}>{t("title")}</button>
      </Confirmation>
    );
  return (
    <form className="panel stack" onSubmit={(event) => void submit(event)}>
      <h2>{t("newTitle")}</h2>
      <p className="soft">{t("newHint")}</p>
      <Trouble trouble={act.trouble} />
      <ChoiceField label={t("direction")} value={direction} onChoose={setDirection} choices={directions.map((value) => ({ value, label: t(`directions.${value}`) }))} />
      <div className="columns">
        <TextField {...field("characterisation", "characterisation")} hint={t("characterisationHint")} maxLength={100} required />
        <TextField {...field("subject", "subject")} maxLength={500} required />
        <TextField {...field("sender", "sender")} maxLength={200} required={direction === "INCOMING"} />
        <TextField {...field("addressee", "addressee")} maxLength={200} required />
        <TextField {...field("senderNumber", "senderNumber")} maxLength={60} />
        <TextField {...field("senderDate", "senderDate")} problem={wrong.senderDate} />
        <TextField {...field("attachments", "attachments")} inputMode="numeric" maxLength={3} required />
        <SelectField label={t("retentionClass")} value={retention} onChange={(event) => setRetention(event.target.value as RetentionClass | "")}>
          <option value="">{t("asUsual")}</option>
          {retentionClasses.map((one) => <option key={one} value={one}>{t(`retention.${one}`)}</option>)}
        </SelectField>
        <TextField {...field("earlier", "earlier")} hint={t("earlierHint")} problem={wrong.earlier} />
        {form.earlier !== "" && (
          <SelectField label={t("relation")} value={relation} onChange={(event) => setRelation(event.target.value as ProtocolRelationKind)}>
            {relations.map((kind) => <option key={kind} value={kind}>{t(`kinds.${kind}`)}</option>)}
          </SelectField>
        )}
      </div>
      <p className="row">
        <button className="button primary" disabled={act.busy}>{t("register")}</button>
        <button type="button" className="button quiet" onClick={onClose}>{t("cancel")}</button>
      </p>
    </form>
  );
}

/** The entry with a number such as `4217/2026`; undefined for none. */
async function findEarlier(text: string): Promise<string | undefined> {
  const match = /^\s*(\d{1,8})\s*\/\s*(\d{4})\s*$/u.exec(text);
  if (!match) return undefined;
  const { data } = await client.query({ query: entriesQuery, variables: { number: Number(match[1]), year: Number(match[2]), after: null }, fetchPolicy: "network-only" });
  const [item] = data?.protocolEntries.items ?? [];
  return item && readFragment(entryFields, item).id;
}
