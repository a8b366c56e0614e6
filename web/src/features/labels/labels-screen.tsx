"use client";
import { useQuery } from "@apollo/client/react";
import { readCode } from "@epidosi/schema";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { useScanner } from "../../platform/scanner/use-scanner";
import { useQueryParam } from "../../platform/use-query-param";
import { TextField } from "../../ui/field";
import { LabelList } from "./label-list";
import { labelsQuery } from "./labels.graphql";
import { PrintForm } from "./print-form";

/** Labels of packages and things, gathered by scanning and printed together; what was printed before, and why again. */
export function LabelsScreen() {
  const t = useTranslations("labels");
  const wanted = useQueryParam("code");
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [text, setText] = useState("");
  const { data, previousData, error, refetch } = useQuery(labelsQuery, { variables: { codes: [...codes] }, fetchPolicy: "network-only" });
  const labels = (data ?? previousData)?.labels ?? [];
  const add = (given: string) => {
    const read = readCode(given);
    const code = read.kind === "UNKNOWN" ? given.trim() : read.code;
    if (code !== "") setCodes((before) => (before.includes(code) ? before : [...before, code]));
  };
  const takeOff = (code: string) => setCodes((before) => before.filter((one) => one !== code));
  useScanner(add);
  useEffect(() => {
    if (wanted !== "") add(wanted);
  }, [wanted]);

  function submit(event: FormEvent) {
    event.preventDefault();
    add(text);
    setText("");
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint")}</p>
      <form className="row" onSubmit={submit}>
        <TextField label={t("code")} className="mono" maxLength={40} value={text} onChange={(event) => setText(event.target.value)} />
        <button className="button quiet">{t("add")}</button>
      </form>
      {error !== undefined && (
        <>
          <Trouble trouble={troubleOf(error)} />
          <p><button type="button" className="button quiet" onClick={() => setCodes(codes.slice(0, -1))}>{t("takeOffNamed", { code: codes.at(-1) ?? "" })}</button></p>
        </>
      )}
      {codes.length === 0 && <section className="panel"><h2>{t("none")}</h2><p>{t("noneAdvice")}</p></section>}
      {codes.length > 0 && error === undefined && labels.length > 0 && (
        <>
          <LabelList labels={labels} takeOff={takeOff} reload={() => void refetch()} />
          <PrintForm labels={labels} hasPrinter={data?.labelPrinter === true} reload={() => void refetch()} />
        </>
      )}
    </>
  );
}
