"use client";
import { useTranslations } from "use-intl";
import { readDay, showDay } from "../../platform/i18n/show";
import { ChoiceField, TextField } from "../../ui/field";
import type { DecisionKind, InboundLineInput, InboundLineKind } from "../../gql/graphql";

export interface DecisionForm {
  readonly decisionKind: DecisionKind;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly permitSerial: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** As a person chooses what a line is. */
export const lineKinds = ["DECISION", "REPLACEMENT", "NEW_DECISION", "CERTIFICATE", "OTHER"] as const satisfies readonly InboundLineKind[];
const decisionKinds = ["GRANT", "REJECTION", "REVOCATION"] as const satisfies readonly DecisionKind[];

export const emptyDecision: DecisionForm = { decisionKind: "GRANT", decisionNumber: "", decidedOn: "", permitSerial: "", validFrom: "", validUntil: "" };

type Known = { readonly [Field in keyof DecisionForm]?: string | null | undefined };

/** What is known of a paper, as the form shows it. */
export function formOf(line: Known): DecisionForm {
  const day = (iso: string | null | undefined) => (iso == null ? "" : showDay(iso));
  return { decisionKind: decisionKinds.find((kind) => kind === line.decisionKind) ?? "GRANT", decisionNumber: line.decisionNumber ?? "", decidedOn: day(line.decidedOn), permitSerial: line.permitSerial ?? "", validFrom: day(line.validFrom), validUntil: day(line.validUntil) };
}

/** The days a kind of paper bears. */
function daysOf(kind: InboundLineKind, form: DecisionForm): readonly ("decidedOn" | "validFrom" | "validUntil")[] {
  if (kind === "OTHER") return [];
  if (kind === "CERTIFICATE") return ["decidedOn", "validUntil"];
  if (kind === "REPLACEMENT") return ["validFrom", "validUntil"];
  return form.decisionKind === "GRANT" ? ["decidedOn", "validFrom", "validUntil"] : ["decidedOn"];
}

/** The form as the API takes it; undefined while a day is not one. */
export function inputOf(kind: InboundLineKind, form: DecisionForm): InboundLineInput | undefined {
  const days = daysOf(kind, form);
  if (days.some((field) => readDay(form[field]) === undefined)) return undefined;
  const day = (field: (typeof days)[number]) => (days.includes(field) ? (readDay(form[field]) ?? null) : null);
  const decision = isDecision(kind);
  return {
    kind,
    decisionKind: decision ? form.decisionKind : null,
    decisionNumber: decision ? form.decisionNumber : null,
    decidedOn: day("decidedOn"),
    permitSerial: bearsSerial(kind, form) ? form.permitSerial : null,
    validFrom: day("validFrom"),
    validUntil: day("validUntil"),
  };
}

function isDecision(kind: InboundLineKind): boolean {
  return kind === "DECISION" || kind === "NEW_DECISION";
}

function bearsSerial(kind: InboundLineKind, form: DecisionForm): boolean {
  return kind === "CERTIFICATE" || kind === "REPLACEMENT" || (isDecision(kind) && form.decisionKind === "GRANT");
}

/** What stands on the paper itself; of a later paper also what it means for its case. */
export function DecisionFields({ kind, form, onForm, tried }: { readonly kind: InboundLineKind; readonly form: DecisionForm; readonly onForm: (form: DecisionForm) => void; readonly tried: boolean }) {
  const t = useTranslations("directorate");
  const set = (field: keyof DecisionForm) => (event: { readonly target: { readonly value: string } }) => onForm({ ...form, [field]: event.target.value });
  const days = daysOf(kind, form);
  if (kind === "OTHER") return null;
  const meaning = isDecision(kind) && form.decisionKind === "REVOCATION" ? "REVOCATION" : kind === "REPLACEMENT" || kind === "NEW_DECISION" ? kind : undefined;
  return (
    <>
      {isDecision(kind) && <ChoiceField label={t("decisionKind")} value={form.decisionKind} onChoose={(decisionKind) => onForm({ ...form, decisionKind })} choices={decisionKinds.map((value) => ({ value, label: t(`decisionKinds.${value}`) }))} />}
      {meaning !== undefined && <p className="banner note">{t(`means.${meaning}`)}</p>}
      <div className="columns">
        {isDecision(kind) && <TextField label={t("decisionNumber")} value={form.decisionNumber} onChange={set("decisionNumber")} required />}
        {bearsSerial(kind, form) && <TextField label={t(kind === "CERTIFICATE" ? "certificateSerial" : "permitSerial")} className="mono" value={form.permitSerial} onChange={set("permitSerial")} required />}
        {days.map((field) => <TextField key={field} label={t(kind === "CERTIFICATE" && field === "decidedOn" ? "issuedOn" : field)} value={form[field]} onChange={set(field)} problem={tried && readDay(form[field]) === undefined ? t("dayWrong") : undefined} required />)}
      </div>
    </>
  );
}
