"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { readDay } from "../../platform/i18n/show";
import { SelectField, TextField } from "../../ui/field";

/** What is looked for in the book, as it is typed; empty for everything. */
export interface BookFilter {
  readonly number: string;
  readonly text: string;
  readonly direction: "" | "INCOMING" | "OUTGOING" | "INTERNAL";
  readonly from: string;
  readonly to: string;
  /** Code of the abolished municipality whose register it is; empty for this one's own. */
  readonly origin: string;
}
export const everything: BookFilter = { number: "", text: "", direction: "", from: "", to: "", origin: "" };

interface Props {
  readonly filter: BookFilter;
  readonly onChange: (filter: BookFilter) => void;
  /** Municipalities that became part of this one, with a register of their own. */
  readonly absorbed: readonly { readonly code: string; readonly name: string }[];
  /** The year, before the rest. */
  readonly children: ReactNode;
}

/** The questions people ask of the book: a number, a word, a direction, from when to when. */
export function BookFilterFields({ filter, absorbed, onChange, children }: Props) {
  const t = useTranslations("register");
  const set = (part: Partial<BookFilter>) => onChange({ ...filter, ...part });
  const wrong = (typed: string) => (typed.length > 9 && readDay(typed) === undefined ? t("dayWrong") : undefined);
  return (
    <div className="columns">
      {children}
      {absorbed.length > 0 && (
        <SelectField label={t("registerOf")} value={filter.origin} onChange={(event) => set({ origin: event.target.value })}>
          <option value="">{t("ownRegister")}</option>
          {absorbed.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
        </SelectField>
      )}
      <TextField label={t("number")} hint={t("numberHint")} inputMode="numeric" value={filter.number} onChange={(event) => set({ number: event.target.value.replace(/\D/gu, "").slice(0, 8) })} />
      <TextField label={t("words")} hint={t("wordsHint")} value={filter.text} maxLength={100} onChange={(event) => set({ text: event.target.value })} />
      <SelectField label={t("direction")} value={filter.direction} onChange={(event) => set({ direction: event.target.value as BookFilter["direction"] })}>
        <option value="">{t("anyDirection")}</option>
        {(["INCOMING", "OUTGOING", "INTERNAL"] as const).map((direction) => <option key={direction} value={direction}>{t(`directions.${direction}`)}</option>)}
      </SelectField>
      <TextField label={t("from")} inputMode="numeric" placeholder="20.05.2011" value={filter.from} maxLength={10} problem={wrong(filter.from)} onChange={(event) => set({ from: event.target.value })} />
      <TextField label={t("to")} inputMode="numeric" placeholder="20.05.2011" value={filter.to} maxLength={10} problem={wrong(filter.to)} onChange={(event) => set({ to: event.target.value })} />
    </div>
  );
}

/** The same questions as the address of a download. */
export function bookAddress(file: "register.csv" | "register.pdf", year: number, filter: BookFilter, volume?: number): string {
  const asked = Object.entries({ year: String(year), volume: volume === undefined ? "" : String(volume), ...filter, from: readDay(filter.from) ?? "", to: readDay(filter.to) ?? "" }).filter(([, value]) => value !== "");
  return `/downloads/${file}?${new URLSearchParams(asked).toString()}`;
}
