"use client";
import { useLazyQuery, useQuery } from "@apollo/client/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { TextField } from "../../ui/field";
import { BranchMap } from "./branch-map";
import { BranchReasons } from "./branch-reasons";
import { BranchTable } from "./branch-table";
import { branchesQuery, branchProposalQuery } from "./branches.graphql";

/** Branches kept against the earlier offices, on the map and in a table; which to keep for a wished number (S11). */
export function BranchesScreen() {
  const t = useTranslations("branches");
  const shell = useTranslations("shell");
  const { data, error, refetch } = useQuery(branchesQuery);
  const [ask, { data: answer, error: refused, loading }] = useLazyQuery(branchProposalQuery, { fetchPolicy: "network-only" });
  const [count, setCount] = useState("1");
  const [chosen, setChosen] = useState<string>();
  const [shown, setShown] = useState(false);
  const proposal = shown && refused === undefined ? answer?.branchProposal : undefined;
  const kept = data?.branchesKept;
  const choose = (code: string) => setChosen(code === chosen ? undefined : code);

  function propose(event: FormEvent): void {
    event.preventDefault();
    setShown(true);
    void ask({ variables: { count: Number(count) } }).catch(() => undefined);
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint")}</p>
      {error !== undefined && data === undefined && <Trouble trouble={troubleOf(error)} />}
      {data === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {kept !== undefined && data !== undefined && (
        <>
          <p><strong className="large">{t("compared", { kept: kept.kept, before: kept.before })}</strong></p>
          {kept.needsReason && <p className="badge bad">{t("needsReason")}</p>}
          <p>{t("far", { mean: kept.now.meanKm.toFixed(1), farthest: kept.now.farthestKm.toFixed(1) })}</p>
          <section className="panel stack tight">
            <h2>{t("proposal")}</h2>
            <form className="row" onSubmit={propose}>
              <TextField label={t("count")} hint={t("countHint", { most: Math.max(1, kept.units.length - 1) })} type="number" inputMode="numeric" min={1} max={Math.max(1, kept.units.length - 1)} value={count} onChange={(event) => setCount(event.target.value)} required />
              <button className="button primary" disabled={loading}>{t("propose")}</button>
              {shown && <button type="button" className="button quiet" onClick={() => setShown(false)}>{t("showNow")}</button>}
            </form>
            {shown && refused !== undefined && <Trouble trouble={troubleOf(refused)} />}
            {proposal !== undefined && (
              <p role="status">
                {t("proposed", { units: proposal.chosen.map((code) => kept.units.find((unit) => unit.code === code)?.name ?? code).join(", "), mean: proposal.coverage.meanKm.toFixed(1), farthest: proposal.coverage.farthestKm.toFixed(1) })} {t(proposal.exact ? "exact" : "good")}
                {!proposal.fewer && <strong> {t("notFewer")}</strong>}
              </p>
            )}
          </section>
          <BranchMap kept={kept} proposal={proposal} chosen={chosen} choose={choose} />
          <p className="soft">{t("legend")}</p>
          <BranchTable data={data} proposal={proposal} chosen={chosen} choose={choose} />
          <BranchReasons data={data} changed={() => void refetch()} />
        </>
      )}
    </>
  );
}
