"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { TextArea, TextField } from "../../ui/field";
import { RuleForm } from "../rules/rule-form";
import { useSession } from "../session/use-session";
import { changeDirectorateContactMutation, changeOfficeContactMutation, contactChangesQuery } from "./offices.graphql";

interface Contact {
  readonly name: string;
  readonly address: string;
  readonly telephone?: string | null | undefined;
}

interface Props {
  /** None: the Directorate. */
  readonly officeId?: string;
  readonly contact: Contact;
  readonly changed: () => void;
}

/** How an office or the Directorate is called and reached: its change, and what it was before. Papers printed earlier stay as they were. */
export function ContactOf({ officeId, contact, changed }: Props) {
  const { acts } = useSession();
  const may = acts.includes("changeOfficeContact");
  const { data, refetch } = useQuery(contactChangesQuery, { variables: { officeId: officeId ?? null }, skip: !acts.includes("contactChanges") });
  const done = () => {
    changed();
    void refetch();
  };
  return (
    <>
      {may && <ChangeContact key={JSON.stringify(contact)} officeId={officeId} contact={contact} changed={done} />}
      {data !== undefined && data.contactChanges.items.length > 0 && <Before items={data.contactChanges.items} />}
    </>
  );
}

function ChangeContact({ officeId, contact, changed }: Omit<Props, "officeId"> & { readonly officeId: string | undefined }) {
  const t = useTranslations("offices");
  const [form, setForm] = useState({ name: contact.name, address: contact.address, telephone: contact.telephone ?? "", reason: "" });
  const office = useAct(changeOfficeContactMutation);
  const directorate = useAct(changeDirectorateContactMutation);
  const set = (field: keyof typeof form) => (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [field]: event.target.value });

  async function change(): Promise<boolean> {
    const input = { ...form, telephone: form.telephone.trim() === "" ? null : form.telephone.trim() };
    const outcome = officeId === undefined ? await directorate.run({ input }) : await office.run({ input: { ...input, officeId } });
    if (outcome === undefined) return false;
    changed();
    return true;
  }

  return (
    <div>
      <RuleForm act={t("changeContact")} busy={office.busy || directorate.busy} trouble={office.trouble ?? directorate.trouble} onSet={change}>
        <p>{t("contactAdvice")}</p>
        <TextField label={t("contactName")} value={form.name} minLength={3} maxLength={120} onChange={set("name")} required />
        <TextField label={t("address")} value={form.address} minLength={3} maxLength={200} onChange={set("address")} required />
        <TextField label={t("telephone")} type="tel" value={form.telephone} pattern="[+0-9][0-9 ()./\-]{4,39}" onChange={set("telephone")} />
        <TextArea label={t("contactReason")} value={form.reason} minLength={10} maxLength={500} onChange={set("reason")} required />
      </RuleForm>
    </div>
  );
}

function Before({ items }: { readonly items: readonly { readonly id: string; readonly at: string; readonly nameBefore: string; readonly addressBefore: string; readonly telephoneBefore?: string | null | undefined; readonly reason: string; readonly by: { readonly name: string } }[] }) {
  const t = useTranslations("offices");
  return (
    <details>
      <summary>{t("contactBefore")}</summary>
      <ol className="stack tight">
        {items.map((one) => (
          <li key={one.id}>
            {t("contactUntil", { when: showInstant(one.at) })} {[one.nameBefore, one.addressBefore, one.telephoneBefore].filter(Boolean).join(" · ")}
            <span className="soft"> · {one.by.name}</span> · {one.reason}
          </li>
        ))}
      </ol>
    </details>
  );
}
