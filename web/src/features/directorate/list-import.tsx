"use client";
import { useLazyQuery } from "@apollo/client/react";
import { type ChangeEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { type ActTrouble, troubleOf, useAct } from "../../platform/apollo/use-act";
import { SelectField } from "../../ui/field";
import type { InboundLineKind, ListColumn, ListEncoding, ListFileInput, ListReviewQuery } from "../../gql/graphql";
import { lineKinds } from "./decision-fields";
import { listReviewQuery, loadListMutation } from "./inbound.graphql";
import { ListRows } from "./list-rows";

type Review = Extract<ListReviewQuery["inboundListReview"], { __typename: "ListReview" }>;
const encodings: readonly ListEncoding[] = ["UTF_8", "WINDOWS_1253", "ISO_8859_7", "CP737", "UTF_16"];

/** The Directorate's list, from its file: shown as it would be loaded, with what is wrong; loaded when a person says so. */
export function ListImport({ batchId, reload }: { readonly batchId: string; readonly reload: () => void }) {
  const t = useTranslations("inbound");
  const [file, setFile] = useState<ListFileInput>();
  const [review, setReview] = useState<Review>();
  const [trouble, setTrouble] = useState<ActTrouble>();
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const [kind, setKind] = useState<InboundLineKind>("DECISION");
  const [ask, { loading }] = useLazyQuery(listReviewQuery, { fetchPolicy: "no-cache" });
  const load = useAct(loadListMutation);

  async function look(given: ListFileInput) {
    setFile(given);
    setTrouble(undefined);
    const { data, error } = await ask({ variables: { file: given } });
    const answer = data?.inboundListReview;
    if (answer?.__typename === "ListReview") {
      setReview(answer);
      setOut(new Set());
      return;
    }
    setReview(undefined);
    setTrouble(answer?.__typename === "Refusal" ? { kind: "REFUSED", code: answer.code as never, about: answer.about ?? null, clause: answer.clause ?? null } : troubleOf(error));
  }

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const [chosen] = event.target.files ?? [];
    if (!chosen) return;
    await look({ name: chosen.name, content: await readBase64(chosen) });
  }

  const wrong = (review?.rows ?? []).filter(({ row, problems }) => problems.length > 0 && !out.has(row));
  const kept = (review?.rows.length ?? 0) - out.size;
  return (
    <section className="panel stack">
      <h2>{t("importTitle")}</h2>
      <p className="soft">{t("importAdvice")}</p>
      <Trouble trouble={trouble ?? load.trouble} />
      <div className="field"><label htmlFor="list-file">{t("file")}</label><input id="list-file" type="file" accept=".csv,.txt,.tsv,.xlsx" onChange={(event) => void choose(event)} /></div>
      {loading && <div className="skeleton" role="status" />}
      {review !== undefined && file !== undefined && (
        <>
          <div className="columns">
            {review.encoding != null && (
              <SelectField label={t("encoding")} value={review.encoding} onChange={(event) => void look({ ...file, encoding: encodings.find((one) => one === event.target.value) ?? null })}>
                {encodings.map((one) => <option key={one} value={one}>{one.replaceAll("_", "-")}</option>)}
              </SelectField>
            )}
            <SelectField label={t("headingRow")} value={String(review.headingRow)} onChange={(event) => void look({ ...file, columns: null, headingRow: Number(event.target.value) })}>
              {[0, ...Array.from({ length: 10 }, (_, index) => index + 1)].map((row) => <option key={row} value={row}>{row === 0 ? t("noHeading") : row}</option>)}
            </SelectField>
            <SelectField label={t("whatComes")} hint={review.columns.includes("PAPER") ? t("paperByRow") : undefined} value={kind} onChange={(event) => setKind(lineKinds.find((one) => one === event.target.value) ?? "DECISION")}>
              {lineKinds.map((one) => <option key={one} value={one}>{t(`lineKinds.${one}`)}</option>)}
            </SelectField>
          </div>
          <p className="row"><span className="big">{kept}</span> {t("rowsToLoad", { all: review.rows.length })}{wrong.length > 0 && <strong className="badge bad">{t("rowsWrong", { count: wrong.length })}</strong>}</p>
          {wrong.length > 0 && <p><button type="button" className="button quiet" onClick={() => setOut(new Set([...out, ...wrong.map(({ row }) => row)]))}>{t("leaveAllOut")}</button></p>}
          <ListRows
            review={review}
            out={out}
            onOut={(row) => setOut(toggled(out, row))}
            onColumn={(index, column) => void look({ ...file, headingRow: review.headingRow, columns: review.columns.map((one, place) => (place === index ? column : column !== "IGNORE" && one === column ? ("IGNORE" as ListColumn) : one)) })}
          />
          <p><button type="button" className="button primary" disabled={load.busy || wrong.length > 0 || kept === 0} onClick={() => void load.run({ batchId, file: { ...file, columns: review.columns, headingRow: review.headingRow }, kind, leaveOut: [...out] }).then((done) => (done === undefined ? undefined : reload()))}>{t("loadRows", { count: kept })}</button></p>
        </>
      )}
    </section>
  );
}

function toggled(set: ReadonlySet<number>, value: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).replace(/^[^,]*,/u, "")));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("unreadable")));
    reader.readAsDataURL(file);
  });
}
