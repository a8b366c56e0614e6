"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../platform/apollo/use-act";
import { showDay, showInstant } from "../../platform/i18n/show";
import { TextField } from "../../ui/field";
import { ScrollRegion } from "../../ui/scroll-region";
import { StateBadge } from "../../ui/state-badge";
import type { MergersQuery } from "../../gql/graphql";
import { RuleForm } from "../rules/rule-form";
import { useSession } from "../session/use-session";
import { cancelMergerMutation } from "./mergers.graphql";

type Merger = MergersQuery["mergers"]["items"][number];

/** One merger: which offices, by which decision and whom, what became of it, and its totals. */
export function MergerCard({ merger, changed }: { readonly merger: Merger; readonly changed: () => void }) {
  const t = useTranslations("mergers");
  const { acts } = useSession();
  const { outcome } = merger;
  return (
    <section className="panel stack tight">
      <h3>{t("line", { from: merger.from.map(({ name }) => name).join(", "), into: merger.into.name })}</h3>
      <p className="row">
        <StateBadge tone={outcome === "DONE" ? "good" : outcome === "CANCELLED" ? "plain" : "wait"}>
          {outcome == null ? t("outcome.PENDING", { day: showDay(merger.takesPlaceOn) }) : t(`outcome.${outcome}`, { when: merger.outcomeAt == null ? "" : showInstant(merger.outcomeAt) })}
        </StateBadge>
        <span className="soft">{t("decided", { number: merger.decisionNumber, day: showDay(merger.decidedOn), by: merger.by.name, second: merger.secondPerson.name })}</span>
      </p>
      {merger.reason != null && <p>{t("reasonWas", { reason: merger.reason })}</p>}
      {merger.blocks.length > 0 && <p>{t("inTheWay")}: {merger.blocks.map((block) => `${block.count} ${t(`blocks.${block.what}`)}`).join(", ")}</p>}
      {merger.totals.length > 0 && <Totals merger={merger} />}
      {outcome == null && acts.includes("cancelMerger") && <div><Cancel merger={merger} changed={changed} /></div>}
    </section>
  );
}

/** The offices that ended are counted together: a merger of five has no five tables. */
function Totals({ merger }: { readonly merger: Merger }) {
  const t = useTranslations("mergers");
  const kinds = [...new Set(merger.totals.map(({ what }) => what))];
  const count = (what: string, into: boolean, column: "before" | "after") => merger.totals.filter((row) => row.what === what && (row.office.id === merger.into.id) === into).reduce((sum, row) => sum + (row[column] ?? 0), 0);
  const columns = [[merger.from.map(({ name }) => name).join(", "), false], [merger.into.name, true]] as const;
  return (
    <details>
      <summary>{t("totals")}</summary>
      <ScrollRegion label={t("totals")}>
        <table>
          <thead><tr><th scope="col">{t("what")}</th>{columns.flatMap(([name]) => [<th key={`${name} b`} scope="col">{name}: {t("before")}</th>, <th key={`${name} a`} scope="col">{name}: {t("after")}</th>])}</tr></thead>
          <tbody>
            {kinds.map((what) => (
              <tr key={what}>
                <th scope="row">{t(`kinds.${what}`)}</th>
                {columns.flatMap(([name, into]) => [<td key={`${name} b`} data-head={`${name}: ${t("before")}`}>{count(what, into, "before")}</td>, <td key={`${name} a`} data-head={`${name}: ${t("after")}`}>{count(what, into, "after")}</td>])}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

function Cancel({ merger, changed }: { readonly merger: Merger; readonly changed: () => void }) {
  const t = useTranslations("mergers");
  const [reason, setReason] = useState("");
  const act = useAct(cancelMergerMutation);
  async function cancel(): Promise<boolean> {
    if ((await act.run({ input: { mergerId: merger.id, reason } })) === undefined) return false;
    changed();
    return true;
  }
  return (
    <RuleForm act={t("cancelAct")} busy={act.busy} trouble={act.trouble} onSet={cancel}>
      <TextField label={t("reason")} value={reason} minLength={10} maxLength={500} onChange={(event) => setReason(event.target.value)} required />
    </RuleForm>
  );
}
