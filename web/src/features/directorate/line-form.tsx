"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { ChoiceField, TextField } from "../../ui/field";
import type { InboundLineKind } from "../../gql/graphql";
import { DecisionFields, emptyDecision, inputOf, lineKinds } from "./decision-fields";
import { addLineMutation } from "./inbound.graphql";

const whose = { protocolNumber: "", protocolYear: String(new Date().getFullYear()), name: "", passport: "", municipality: "" };

/** One thing out of the bag by what stands on it; number, date and kind of the decision stay for the next one of the same letter. */
export function LineForm({ batchId, reload }: { readonly batchId: string; readonly reload: () => void }) {
  const t = useTranslations("directorate");
  const words = useTranslations("inbound");
  const [kind, setKind] = useState<InboundLineKind>("DECISION");
  const [person, setPerson] = useState(whose);
  const [form, setForm] = useState(emptyDecision);
  const [tried, setTried] = useState(false);
  const act = useAct(addLineMutation);
  const set = (field: keyof typeof whose) => (event: { readonly target: { readonly value: string } }) => setPerson({ ...person, [field]: event.target.value });
  const unknown = act.trouble?.kind === "REFUSED" && act.trouble.code === "LINE_NOT_MATCHED";

  async function add(evenUnmatched: boolean) {
    setTried(true);
    const input = inputOf(kind, form);
    if (input === undefined) return;
    const number = Number(person.protocolNumber) || null;
    const done = await act.run({ batchId, onList: false, evenUnmatched, line: { ...input, protocolNumber: number, protocolYear: number === null ? null : Number(person.protocolYear) || null, name: person.name || null, passport: person.passport || null, municipality: person.municipality || null } });
    if (done === undefined) return;
    setPerson({ ...whose, protocolYear: person.protocolYear });
    setForm({ ...form, permitSerial: "" });
    setTried(false);
    reload();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void add(false);
  }

  return (
    <form className="panel stack" onSubmit={submit}>
      <h2>{t("lineTitle")}</h2>
      <Trouble trouble={act.trouble} />
      {unknown && <p><button type="button" className="button quiet" onClick={() => void add(true)}>{words("evenUnmatched")}</button></p>}
      <ChoiceField label={words("whatIsIt")} value={kind} onChoose={setKind} choices={lineKinds.map((value) => ({ value, label: words(`lineKinds.${value}`) }))} />
      <div className="columns">
        <TextField label={t("protocolNumber")} inputMode="numeric" value={person.protocolNumber} onChange={set("protocolNumber")} hint={words("ifKnown")} />
        <TextField label={t("protocolYear")} inputMode="numeric" value={person.protocolYear} onChange={set("protocolYear")} />
        <TextField label={words("holder")} value={person.name} onChange={set("name")} />
        <TextField label={words("passport")} className="mono" value={person.passport} onChange={set("passport")} />
        <TextField label={words("municipality")} value={person.municipality} onChange={set("municipality")} />
      </div>
      <DecisionFields kind={kind} form={form} onForm={setForm} tried={tried} />
      <p><button className="button primary" disabled={act.busy}>{t("addLine")}</button></p>
    </form>
  );
}
