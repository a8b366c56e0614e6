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

export const emptyDecision: DecisionForm = { decisionKind: "GRANT", decisionNumber: "", decidedOn: "", permitSerial: "", validFrom: "", validUntil: "" };

type Known = { readonly [Field in keyof DecisionForm]?: string | null | undefined };

/** What is known of a paper, as the form shows it. */
export function formOf(line: Known): DecisionForm {
  const day = (iso: string | null | undefined) => (iso == null ? "" : showDay(iso));
  return { decisionKind: line.decisionKind === "REJECTION" ? "REJECTION" : "GRANT", decisionNumber: line.decisionNumber ?? "", decidedOn: day(line.decidedOn), permitSerial: line.permitSerial ?? "", validFrom: day(line.validFrom), validUntil: day(line.validUntil) };
}

/** The days a kind of paper bears. */
function daysOf(kind: InboundLineKind, form: DecisionForm): readonly ("decidedOn" | "validFrom" | "validUntil")[] {
  if (kind === "OTHER") return [];
  if (kind === "CERTIFICATE") return ["decidedOn", "validUntil"];
  return form.decisionKind === "GRANT" ? ["decidedOn", "validFrom", "validUntil"] : ["decidedOn"];
}

/** The form as the API takes it; undefined while a day is not one. */
export function inputOf(kind: InboundLineKind, form: DecisionForm): InboundLineInput | undefined {
  const days = daysOf(kind, form);
  if (days.some((field) => readDay(form[field]) === undefined)) return undefined;
  const day = (field: (typeof days)[number]) => (days.includes(field) ? (readDay(form[field]) ?? null) : null);
  const decision = kind === "DECISION";
  return {
    kind,
    decisionKind: decision ? form.decisionKind : null,
    decisionNumber: decision ? form.decisionNumber : null,
    decidedOn: day("decidedOn"),
    permitSerial: kind === "CERTIFICATE" || (decision && form.decisionKind === "GRANT") ? form.permitSerial : null,
    validFrom: day("validFrom"),
    validUntil: day("validUntil"),
  };
}

/** What stands on the paper itself. */
export function DecisionFields({ kind, form, onForm, tried }: { readonly kind: InboundLineKind; readonly form: DecisionForm; readonly onForm: (form: DecisionForm) => void; readonly tried: boolean }) {
  const t = useTranslations("directorate");
  const set = (field: keyof DecisionForm) => (event: { readonly target: { readonly value: string } }) => onForm({ ...form, [field]: event.target.value });
  const days = daysOf(kind, form);
  if (kind === "OTHER") return null;
  return (
    <>
      {kind === "DECISION" && <ChoiceField label={t("decisionKind")} value={form.decisionKind} onChoose={(decisionKind) => onForm({ ...form, decisionKind })} choices={(["GRANT", "REJECTION"] as const).map((value) => ({ value, label: t(`decisionKinds.${value}`) }))} />}
      <div className="columns">
        {kind === "DECISION" && <TextField label={t("decisionNumber")} value={form.decisionNumber} onChange={set("decisionNumber")} required />}
        {(kind === "CERTIFICATE" || form.decisionKind === "GRANT") && <TextField label={t(kind === "CERTIFICATE" ? "certificateSerial" : "permitSerial")} className="mono" value={form.permitSerial} onChange={set("permitSerial")} required />}
        {days.map((field) => <TextField key={field} label={t(kind === "CERTIFICATE" && field === "decidedOn" ? "issuedOn" : field)} value={form[field]} onChange={set(field)} problem={tried && readDay(form[field]) === undefined ? t("dayWrong") : undefined} required />)}
      </div>
    </>
  );
}
