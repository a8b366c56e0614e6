"use client";
import { useTranslations } from "use-intl";
import { useLocale } from "../../platform/i18n/locale";
import { showDay } from "../../platform/i18n/show";
import type { RulesQuery } from "../../gql/graphql";

interface Props {
  readonly holidays: RulesQuery["nationalHolidays"];
  readonly categories: RulesQuery["permitCategories"];
}

/** What holds in the whole country, each with its source: the holidays, and the categories of permit. */
export function ReferenceRows({ holidays, categories }: Props) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const label = (row: { readonly labelEl: string; readonly labelEn: string }) => (locale === "el" ? row.labelEl : row.labelEn);
  return (
    <>
      <section className="stack tight">
        <h2>{t("categories")}</h2>
        <ul className="stack tight">
          {categories.map((category) => <li key={category.code}>{label(category)} <span className="soft">· {category.source}</span></li>)}
        </ul>
      </section>
      <section className="stack tight">
        <h2>{t("holidays")}</h2>
        <ul className="stack tight">
          {holidays.map((holiday) => <li key={holiday.code}>{label(holiday)} · {t("next", { day: showDay(holiday.next) })} <span className="soft">{holiday.movable && `· ${t("movable")} `}· {holiday.source}</span></li>)}
        </ul>
      </section>
    </>
  );
}
