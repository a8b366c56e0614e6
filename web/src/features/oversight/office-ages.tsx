"use client";
import { useTranslations } from "use-intl";
import type { NotMovingQuery } from "../../gql/graphql";
import { showInstant } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";

type Ages = NotMovingQuery["notMoving"][number];

const classes = ["c0", "c1", "c2", "c3", "c4", "c5"] as const;

/** Each office's open things by age: a bar to look at, the numbers beside it to read. Pressing an office shows its things alone. */
export function OfficeAgesTable({ offices, chosen, onChoose }: { readonly offices: readonly Ages[]; readonly chosen: string | null; readonly onChoose: (officeId: string | null) => void }) {
  const t = useTranslations("oversight");
  const most = Math.max(...offices.map(({ total }) => total), 1);
  return (
    <ScrollRegion label={t("notMovingTitle")}>
      <table>
        <thead><tr><th>{t("office")}</th><th>{t("total")}</th>{classes.map((name) => <th key={name}>{t(`classes.${name}`)}</th>)}<th>{t("oldest")}</th></tr></thead>
        <tbody>
          {offices.map(({ office, total, counts, oldestSince }) => (
            <tr key={office.id}>
              <td>
                <button type="button" className="button quiet" aria-pressed={chosen === office.id} onClick={() => onChoose(chosen === office.id ? null : office.id)}>{office.name}</button>
                <div className="ages" aria-hidden="true" style={{ width: `${Math.round((total * 100) / most)}%` }}>{counts.map((count, index) => <span key={classes[index]} style={count === 0 ? { display: "none" } : { flexGrow: count }} />)}</div>
              </td>
              <td className="mono">{total}</td>
              {counts.map((count, index) => <td key={classes[index]} className="mono">{count === 0 ? "–" : count}</td>)}
              <td>{showInstant(oldestSince)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
