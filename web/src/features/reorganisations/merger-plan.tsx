"use client";
import { useQuery } from "@apollo/client/react";
import type { RefusalCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { ScrollRegion } from "../../ui/scroll-region";
import { mergerPlanQuery } from "./mergers.graphql";

/** The dry run: what would move from each office, how much the successor would have, and what stands in the way. */
export function MergerPlan({ fromOfficeIds, intoOfficeId }: { readonly fromOfficeIds: readonly string[]; readonly intoOfficeId: string }) {
  const t = useTranslations("mergers");
  const shell = useTranslations("shell");
  const { data, error } = useQuery(mergerPlanQuery, { variables: { fromOfficeIds: [...fromOfficeIds], intoOfficeId }, fetchPolicy: "network-only" });
  if (error !== undefined) return <Trouble trouble={troubleOf(error)} />;
  if (data === undefined) return <div className="skeleton" role="status" aria-label={shell("loading")} />;
  const { refused, about, blocks, totals } = data.mergerPlan;
  const offices = [...new Map(totals.map(({ office }) => [office.id, office])).values()];
  const kinds = [...new Set(totals.map(({ what }) => what))];
  const into = offices.find(({ id }) => id === intoOfficeId);
  const count = (officeId: string, what: string) => totals.find((row) => row.office.id === officeId && row.what === what)?.before ?? 0;
  return (
    <div className="stack tight">
      <h3>{t("plan")}</h3>
      <p className="soft">{t("planHint")}</p>
      {refused != null && <Trouble trouble={{ kind: "REFUSED", code: refused as RefusalCode, about: about ?? null, clause: null }} />}
      {blocks.length > 0 && (
        <div className="banner">
          <p><strong>{t("inTheWay")}</strong></p>
          <ul>{blocks.map((block) => <li key={block.what}><strong>{block.count}</strong> {t(`blocks.${block.what}`)}</li>)}</ul>
        </div>
      )}
      <ScrollRegion label={t("plan")}>
        <table>
          <thead><tr><th scope="col">{t("what")}</th>{offices.map(({ id, name }) => <th key={id} scope="col">{name}</th>)}<th scope="col">{t("together", { office: into?.name ?? "" })}</th></tr></thead>
          <tbody>
            {kinds.map((what) => (
              <tr key={what}>
                <th scope="row">{t(`kinds.${what}`)}</th>
                {offices.map(({ id, name }) => <td key={id} data-head={name}>{count(id, what)}</td>)}
                <td data-head={t("together", { office: into?.name ?? "" })}><strong>{offices.reduce((sum, { id }) => sum + count(id, what), 0)}</strong></td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
