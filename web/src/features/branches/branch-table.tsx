"use client";
import { useTranslations } from "use-intl";
import { ScrollRegion } from "../../ui/scroll-region";
import { StateBadge } from "../../ui/state-badge";
import type { BranchesQuery, BranchProposalQuery } from "../../gql/graphql";

interface Props {
  readonly data: BranchesQuery;
  readonly proposal: BranchProposalQuery["branchProposal"] | undefined;
  readonly chosen: string | undefined;
  readonly choose: (code: string) => void;
}

/** Unit by unit: the earlier office, the kept one with its work, its people and how far they have. */
export function BranchTable({ data, proposal, chosen, choose }: Props) {
  const t = useTranslations("branches");
  const offices = useTranslations("offices");
  const { units, offices: loads, now } = data.branchesKept;
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.name ?? loads.find(({ office }) => office.id === code)?.office.name ?? "";
  const wayOf = (travels: typeof now.travels, code: string) => {
    const travel = travels.find((one) => one.code === code);
    if (travel === undefined) return "–";
    return travel.km < 0.05 ? t("atHome") : t("way", { km: travel.km.toFixed(1), to: nameOf(travel.to) });
  };
  return (
    <ScrollRegion label={t("table")}>
      <table>
        <thead>
          <tr>
            {(["unit", "people", "earlier", "keptHere", "work", "wayNow"] as const).map((column) => <th key={column} scope="col">{t(column)}</th>)}
            {proposal !== undefined && <th scope="col">{t("wayThen")}</th>}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => {
            const here = loads.filter(({ unitCode }) => unitCode === unit.code);
            const earlier = data.municipality.predecessorOffices.filter(({ unitCode }) => unitCode === unit.code);
            return (
              <tr key={unit.code} className={chosen === unit.code ? "now" : undefined}>
                <th scope="row"><button type="button" className="button quiet" aria-pressed={chosen === unit.code} onClick={() => choose(unit.code)}>{unit.name}</button></th>
                <td data-head={t("people")}>{unit.population.toLocaleString("el-GR")}</td>
                <td data-head={t("earlier")}>{earlier.length === 0 ? "–" : earlier.map(({ name }) => name).join(", ")}</td>
                <td data-head={t("keptHere")}>
                  {here.length === 0 ? t("noOffice") : here.map(({ office }) => <div key={office.id}>{office.name} <StateBadge tone={office.status === "ACTIVE" ? "good" : "plain"}>{offices(`states.${office.status}`)}</StateBadge></div>)}
                </td>
                <td data-head={t("work")}>{here.length === 0 ? "–" : here.map(({ office, filed, open, delivered, held }) => <div key={office.id}>{t("load", { filed, open, delivered, held })}</div>)}</td>
                <td data-head={t("wayNow")}>{wayOf(now.travels, unit.code)}</td>
                {proposal !== undefined && <td data-head={t("wayThen")}>{proposal.chosen.includes(unit.code) ? <strong>{t("proposedHere")}</strong> : wayOf(proposal.coverage.travels, unit.code)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
