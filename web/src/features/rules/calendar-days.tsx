"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { readDay, showDay } from "../../platform/i18n/show";
import { ChoiceField, TextField } from "../../ui/field";
import type { RulesQuery } from "../../gql/graphql";
import { RuleForm } from "./rule-form";
import { setCalendarDayMutation } from "./rules.graphql";

/** Days on which this municipality differs from the country: its patron saint, a moved 1 May. */
export function CalendarDays({ days, maySet, reload }: { readonly days: RulesQuery["calendarDays"]; readonly maySet: boolean; readonly reload: () => void }) {
  const t = useTranslations("rules");
  const [typed, setDay] = useState("");
  const [closed, setClosed] = useState<"CLOSED" | "OPEN">("CLOSED");
  const [name, setName] = useState("");
  const act = useAct(setCalendarDayMutation);
  const day = readDay(typed);

  async function set(): Promise<boolean> {
    if (day === undefined || (await act.run({ day, closed: closed === "CLOSED", name })) === undefined) return false;
    reload();
    return true;
  }

  return (
    <section className="stack tight">
      <h2>{t("days")}</h2>
      <p className="soft">{t("daysHint")}</p>
      {days.length === 0 && <p>{t("noDays")}</p>}
      <ul className="stack tight">
        {days.map((one) => <li key={one.day}>{showDay(one.day)} · {one.name} <span className="soft">· {t(one.closed ? "closed" : "openDay")}</span></li>)}
      </ul>
      {maySet && (
        <p>
          <RuleForm act={t("addDay")} busy={act.busy} trouble={act.trouble} onSet={set}>
            <TextField label={t("day")} placeholder="20.05.2011" value={typed} onChange={(event) => setDay(event.target.value)} problem={typed !== "" && day === undefined ? t("dayWrong") : undefined} required autoFocus />
            <ChoiceField label={t("offices")} value={closed} onChoose={setClosed} choices={[{ value: "CLOSED", label: t("closed") }, { value: "OPEN", label: t("openDay") }]} />
            <TextField label={t("dayName")} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} required />
          </RuleForm>
        </p>
      )}
    </section>
  );
}
