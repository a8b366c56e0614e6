"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { SelectField, TextField } from "../../ui/field";
import { RuleForm } from "../rules/rule-form";
import { mendRowsMutation, migrationRowsQuery } from "./migration.graphql";
import type { Run } from "./run-totals";
import { Cells } from "./sample-rows";

interface Props {
  readonly run: Run;
  readonly reason: string;
  readonly may: boolean;
  readonly mended: () => void;
}

/** Rows kept back for one reason; one value mends those chosen, or all of them. */
export function KeptBackRows({ run, reason, may, mended }: Props) {
  const t = useTranslations("migration");
  const shell = useTranslations("shell");
  const { data, error, fetchMore } = useQuery(migrationRowsQuery, { variables: { runId: run.id, reason, after: null }, fetchPolicy: "no-cache" });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [form, setForm] = useState({ column: "", value: "" });
  const act = useAct(mendRowsMutation);
  const page = data?.migrationRows;
  if (error !== undefined && page === undefined) return <Trouble trouble={troubleOf(error)} />;
  if (page === undefined) return <div className="skeleton" role="status" aria-label={shell("loading")} />;
  const rows = page.items.filter(({ id }) => chosen.has(id));
  const table = rows[0]?.table ?? page.items[0]?.table ?? "";
  const columns = run.tables.find(({ name }) => name === table)?.columns ?? [];

  async function mend(): Promise<boolean> {
    const cells = [{ name: form.column || (columns[0] ?? ""), value: form.value }];
    if ((await act.run({ input: { runId: run.id, table, reason, numbers: rows.length === 0 ? null : rows.map(({ number }) => number), cells } })) === undefined) return false;
    mended();
    return true;
  }

  function more() {
    void fetchMore({
      variables: { after: page?.nextCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({ migrationRows: { ...fetchMoreResult.migrationRows, items: [...before.migrationRows.items, ...fetchMoreResult.migrationRows.items] } }),
    });
  }

  return (
    <div className="stack tight">
      {page.items.map(({ id, number, cells }) => (
        <div key={id} className="row top">
          {may && <input type="checkbox" aria-label={t("choose", { number })} checked={chosen.has(id)} onChange={(event) => setChosen(event.target.checked ? new Set([...chosen, id]) : new Set([...chosen].filter((one) => one !== id)))} />}
          <div className="grow"><Cells title={t("row", { number })} cells={cells.map(({ name, value }) => ({ name, value: value ?? null })).toSorted((one, other) => columns.indexOf(one.name) - columns.indexOf(other.name))} /></div>
        </div>
      ))}
      {page.nextCursor != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
      {may && (
        <div><RuleForm act={t("mend")} busy={act.busy} trouble={act.trouble} onSet={mend}>
          <p>{rows.length === 0 ? t("mendAll") : t("mendChosen", { count: rows.length })}</p>
          <p className="soft">{t("mendHint")}</p>
          <SelectField label={t("column")} value={form.column || (columns[0] ?? "")} onChange={(event) => setForm({ ...form, column: event.target.value })}>
            {columns.map((column) => <option key={column} value={column}>{column}</option>)}
          </SelectField>
          <TextField label={t("value")} value={form.value} maxLength={2_000} onChange={(event) => setForm({ ...form, value: event.target.value })} autoFocus />
        </RuleForm></div>
      )}
    </div>
  );
}
