import { useTranslations } from "use-intl";
import type { MigrationPreviewQuery } from "../../gql/graphql";
import { useWords } from "./use-words";

type Sample = MigrationPreviewQuery["migrationPreview"]["samples"][number];

/** Rows as the old system had them, beside what they become or why they are kept back. */
export function SampleRows({ samples }: { readonly samples: readonly Sample[] }) {
  const t = useTranslations("migration");
  const words = useWords();
  return (
    <section className="stack">
      <h3>{t("samples")}</h3>
      {samples.map(({ table, number, reason, about, before, after }) => (
        <article key={`${table} ${number}`} className="panel stack tight">
          <h4>{table} · {t("row", { number })} {reason != null && <span className="badge bad">{words.reason(reason, about)}</span>}</h4>
          <div className="columns">
            <Cells title={t("before")} cells={before.map(({ name, value }) => ({ name, value: value ?? null }))} />
            {after.length > 0 && <Cells title={t("after")} cells={after.map(({ name, value }) => ({ name: words.field(name), value: name === "leftOut" ? words.why(value ?? "") : (value ?? null) }))} />}
          </div>
        </article>
      ))}
    </section>
  );
}

export function Cells({ title, cells }: { readonly title: string; readonly cells: readonly { readonly name: string; readonly value: string | null }[] }) {
  return (
    <dl className="facts" aria-label={title}>
      <dt className="soft">{title}</dt><dd />
      {cells.map(({ name, value }) => <div key={name} className="contents"><dt>{name}</dt><dd>{value ?? "—"}</dd></div>)}
    </dl>
  );
}
