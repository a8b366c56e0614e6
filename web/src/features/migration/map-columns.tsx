"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { SelectField } from "../../ui/field";
import { type Mapping, withColumn, withTable } from "./mapping";
import { migrationPreviewQuery, startMigrationMutation } from "./migration.graphql";
import { SampleRows } from "./sample-rows";
import { useWords } from "./use-words";

/** What each column means: proposed, mended, tried on every row without changing anything, then loaded. */
export function MapColumns({ runId, started }: { readonly runId: string; readonly started: () => void }) {
  const t = useTranslations("migration");
  const words = useWords();
  const [asked, setAsked] = useState<string | null>(null);
  const [edited, setEdited] = useState<Mapping>();
  const { data, previousData, error, loading } = useQuery(migrationPreviewQuery, { variables: { runId, mapping: asked }, fetchPolicy: "no-cache" });
  const act = useAct(startMigrationMutation);
  const preview = (data ?? previousData)?.migrationPreview;
  if (error !== undefined) return <Trouble trouble={troubleOf(error)} />;
  if (preview === undefined) return <p role="status">{t("trying")}</p>;

  const tried = JSON.parse(preview.mapping) as Mapping;
  const mapping = edited ?? tried;
  const dirty = edited !== undefined && JSON.stringify(edited) !== asked;
  const rows = preview.tables.reduce((sum, { rowsIn }) => sum + rowsIn, 0);
  const readable = preview.tables.reduce((sum, table) => sum + table.readable, 0);

  async function load() {
    if ((await act.run({ runId, mapping: JSON.stringify(mapping) })) !== undefined) started();
  }

  return (
    <section className="stack">
      <h2>{t("mapping")}</h2>
      <p className="soft">{t("mappingHint")}</p>
      {preview.tables.map(({ name, columns }) => {
        const mapped = mapping.tables.find(({ table }) => table === name);
        return (
          <fieldset key={name} className="panel stack tight">
            <legend><strong>{name}</strong></legend>
            <SelectField label={t("makes")} value={mapped?.makes ?? "NOTHING"} onChange={(event) => setEdited(withTable(mapping, name, event.target.value as "PERSON"))}>
              {(["PERSON", "CASE", "NOTHING"] as const).map((one) => <option key={one} value={one}>{t(one)}</option>)}
            </SelectField>
            {mapped !== undefined && (
              <div className="columns">
                {columns.map((column) => (
                  <SelectField key={column} label={column} aria-label={t("meaning", { column })} value={mapped.columns[column] ?? ""} onChange={(event) => setEdited(withColumn(mapping, name, column, event.target.value))}>
                    <option value="">{t("noMeaning")}</option>
                    {preview.fields.map((field) => <option key={field} value={field}>{words.field(field)}</option>)}
                  </SelectField>
                ))}
              </div>
            )}
          </fieldset>
        );
      })}
      <Trouble trouble={act.trouble} />
      {loading ? <p role="status">{t("trying")}</p> : dirty ? <p className="badge wait">{t("changed")}</p> : <p className="banner note" role="status">{t("tried", { rows, readable, kept: rows - readable })}</p>}
      {!dirty && <ul className="plain stack tight">{preview.reasons.map(({ reason, about, count }) => <li key={`${reason}${about}`}><span className="mono">{count}</span> {words.reason(reason, about)}</li>)}</ul>}
      <p className="row">
        <button type="button" className={`button ${dirty ? "primary" : "quiet"}`} disabled={loading} onClick={() => setAsked(JSON.stringify(mapping))}>{t("tryIt")}</button>
        <button type="button" className={`button ${dirty ? "quiet" : "primary"}`} disabled={loading || dirty || act.busy || mapping.tables.length === 0} onClick={() => void load()}>{t("load")}</button>
      </p>
      <SampleRows samples={preview.samples} />
    </section>
  );
}
