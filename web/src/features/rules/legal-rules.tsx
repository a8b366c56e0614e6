"use client";
import { useTranslations } from "use-intl";
import { useLocale } from "../../platform/i18n/locale";
import { showCents, showDay } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import type { RulesQuery } from "../../gql/graphql";
import { SetRule } from "./set-rule";

export type Rule = RulesQuery["legalRules"][number];
export type Categories = RulesQuery["permitCategories"];

interface Props {
  readonly rules: readonly Rule[];
  readonly categories: Categories;
  readonly maySet: boolean;
  readonly reload: () => void;
}

/** Periods, fees and fines: what holds, for whom, what comes, what was, each with its source. */
export function LegalRules({ rules, categories, maySet, reload }: Props) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const today = new Date().toLocaleDateString("en-CA", { timeZone: "Europe/Athens" });
  const codes = [...new Set(rules.map((rule) => rule.code))];
  const show = (rule: Rule) => (rule.unit === "CENTS" ? showCents(rule.value) : t(`units.${rule.unit}`, { count: rule.value }));
  const category = (code: string) => categories.find((one) => one.code === code)?.[locale === "el" ? "labelEl" : "labelEn"] ?? code;
  const forWhom = ({ kind, category: of }: Rule) => [kind == null ? null : t(`kinds.${kind}`), of == null ? null : category(of)].filter(Boolean).join(" · ");
  return (
    <section className="stack tight">
      <h2>{t("periods")}</h2>
      <p className="soft">{t("narrowHint")}</p>
      <ScrollRegion label={t("periods")}>
        <table>
          <thead><tr><th>{t("rule")}</th><th>{t("value")}</th><th>{t("since")}</th><th>{t("source")}</th>{maySet && <th><span className="hidden">{t("change")}</span></th>}</tr></thead>
          <tbody>
            {codes.flatMap((code) => {
              const of = rules.filter((rule) => rule.code === code);
              return of.map((rule, index) => {
                const now = of.find((one) => one.kind === rule.kind && one.category === rule.category && one.validFrom <= today);
                return (
                  <tr key={`${code} ${rule.kind} ${rule.category} ${rule.validFrom} ${index}`} className={rule === now ? undefined : "soft"}>
                    <th scope="row">{t(`codes.${code}`)}{forWhom(rule) !== "" && <div className="soft">{forWhom(rule)}</div>}</th>
                    <td>{rule === now ? <strong>{show(rule)}</strong> : show(rule)}{rule.peremptory != null && <div>{t(`bindingShort.${rule.peremptory}`)}</div>}{rule.validFrom > today && <div>{t("comes")}</div>}</td>
                    <td>{showDay(rule.validFrom)}</td>
                    <td>{rule.source}{rule.by != null && <div>{rule.by.name}</div>}</td>
                    {maySet && <td>{rule === now && <SetRule rule={rule} categories={categories} reload={reload} />}</td>}
                  </tr>
                );
              });
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
