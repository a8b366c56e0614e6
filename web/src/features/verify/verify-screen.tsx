"use client";
import { useLazyQuery } from "@apollo/client/react";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { showDay } from "../../platform/i18n/show";
import { Confirmation } from "../../ui/confirmation";
import { TextField } from "../../ui/field";
import { TroublePanel } from "../../ui/trouble-panel";
import { verifyQuery } from "./verify.graphql";

/** The public page behind a paper's QR: genuine or not, in large type, and nothing personal. */
export function VerifyScreen() {
  const t = useTranslations("verify");
  const [code, setCode] = useState("");
  const [ask, { data, error }] = useLazyQuery(verifyQuery, { fetchPolicy: "network-only" });
  const found = data?.verifyPaper;

  useEffect(() => {
    const given = new URLSearchParams(window.location.search).get("c");
    if (given === null) return;
    setCode(given);
    void ask({ variables: { code: given } });
  }, [ask]);

  function submit(event: FormEvent) {
    event.preventDefault();
    void ask({ variables: { code } });
  }

  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      {error !== undefined && <Trouble trouble={{ kind: "OFFLINE" }} />}
      {found != null && (
        <Confirmation title={`${t("genuine")} · ${t(`status.${found.status}`)}`}>
          <p>{t(`kind.${found.kind}`)} · {found.municipality} · {t("issuedOn", { day: showDay(found.issuedOn) })}</p>
        </Confirmation>
      )}
      {found === null && <TroublePanel title={t("notGenuine")}><p>{t("notGenuineAdvice")}</p></TroublePanel>}
      <form className="stack" onSubmit={submit}>
        <TextField label={t("code")} className="mono" value={code} onChange={(event) => setCode(event.target.value)} required />
        <button className="button primary">{t("check")}</button>
      </form>
    </div>
  );
}
