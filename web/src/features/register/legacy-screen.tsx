"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { type FormEvent, useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";
import { ScrollRegion } from "../../ui/scroll-region";
import { useSession } from "../session/use-session";
import { legacyNumbersQuery, predecessorsQuery, recordLegacyNumberMutation } from "./register.graphql";

const empty = { number: "", year: "", subject: "", sender: "" };

/** Protocol numbers of the abolished municipalities, with where they come from: found however they are written, and kept from a paper somebody brings. */
export function LegacyScreen() {
  const t = useTranslations("register");
  const shell = useTranslations("shell");
  const { acts } = useSession();
  const [text, setText] = useState("");
  const number = useDeferredValue(text.trim());
  const { data, error, fetchMore, refetch } = useQuery(legacyNumbersQuery, { variables: { number: number || null, after: null } });
  const predecessors = useQuery(predecessorsQuery).data?.municipality.predecessorOffices ?? [];
  const [form, setForm] = useState(empty);
  const [chosen, setPredecessor] = useState("");
  const predecessorId = chosen || (predecessors[0]?.id ?? "");
  const { run, busy, trouble } = useAct(recordLegacyNumberMutation);
  const page = data?.legacyNumbers;
  const field = (name: keyof typeof empty) => ({ label: t(`legacy.${name}`), value: form[name], onChange: (event: { readonly target: { readonly value: string } }) => setForm({ ...form, [name]: event.target.value }) });

  async function record(event: FormEvent) {
    event.preventDefault();
    const done = await run({ input: { predecessorId, number: form.number.trim(), year: Number(form.year) || 0, subject: form.subject.trim(), sender: form.sender.trim() || null } });
    if (done?.__typename !== "LegacyNumber") return;
    setForm(empty);
    await refetch();
  }

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult }) => ({ legacyNumbers: { ...fetchMoreResult.legacyNumbers, items: [...known.legacyNumbers.items, ...fetchMoreResult.legacyNumbers.items] } }),
    });
  }

  return (
    <>
      <h1>{t("legacy.title")}</h1>
      <p className="soft">{t("legacy.hint")}</p>
      {error !== undefined && page === undefined && <Trouble trouble={troubleOf(error)} />}
      <TextField label={t("legacy.search")} className="mono" value={text} maxLength={60} onChange={(event) => setText(event.target.value)} />
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {page?.items.length === 0 && <section className="empty" role="status"><h2>{t("legacy.none")}</h2><p>{t("legacy.noneAdvice")}</p></section>}
      {page !== undefined && page.items.length > 0 && (
        <ScrollRegion label={t("legacy.title")}>
          <table>
            <thead><tr><th scope="col">{t("legacy.number")}</th><th scope="col">{t("legacy.origin")}</th><th scope="col">{t("legacy.subject")}</th><th scope="col">{t("legacy.sender")}</th></tr></thead>
            <tbody>
              {page.items.map((row) => (
                <tr key={row.id}><td className="mono">{row.number} ({row.year})</td><td>{row.origin}<br /><span className="soft">{row.by.name}, {showInstant(row.recordedAt)}</span></td><td>{row.subject}</td><td>{row.applicantId == null ? (row.sender ?? "—") : <Link href={`/person?id=${row.applicantId}`}>{row.sender ?? t("legacy.person")}</Link>}</td></tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {page?.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
      {acts.includes("recordLegacyNumber") && (
        <form className="panel stack" onSubmit={(event) => void record(event)}>
          <h2>{t("legacy.record")}</h2>
          <Trouble trouble={trouble} />
          <div className="columns">
            <SelectField label={t("legacy.origin")} value={predecessorId} onChange={(event) => setPredecessor(event.target.value)} required>
              {predecessors.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
            </SelectField>
            <TextField {...field("number")} className="mono" maxLength={60} required />
            <TextField {...field("year")} inputMode="numeric" maxLength={4} required />
            <TextField {...field("subject")} maxLength={500} required />
            <TextField {...field("sender")} maxLength={200} />
          </div>
          <p><button className="button primary" disabled={busy}>{t("legacy.record")}</button></p>
        </form>
      )}
    </>
  );
}
