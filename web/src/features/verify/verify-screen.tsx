"use client";
import { CombinedGraphQLErrors } from "@apollo/client";
import { useLazyQuery } from "@apollo/client/react";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { showDay } from "../../platform/i18n/show";
import { Confirmation } from "../../ui/confirmation";
import { TextField } from "../../ui/field";
import { TroublePanel } from "../../ui/trouble-panel";
import type { VerifyPaperQuery } from "../../gql/graphql";
import { CompareHolder } from "./compare-holder";
import { ComparePermit } from "./compare-permit";
import { checkSignature, type PrintedFacts, readFacts, type Signed } from "./printed-facts";
import { verifyQuery } from "./verify.graphql";

interface Printed {
  readonly facts: PrintedFacts;
  readonly signed: Signed;
  /** The code it was signed with, whatever is typed since. */
  readonly code: string;
}

/** The public page behind a paper's QR: genuine, altered, replaced or expired, in large type, and nothing personal. */
export function VerifyScreen() {
  const t = useTranslations("verify");
  const [code, setCode] = useState("");
  const [printed, setPrinted] = useState<Printed>();
  const [ask, { data, error }] = useLazyQuery(verifyQuery, { fetchPolicy: "network-only" });

  useEffect(() => {
    const given = new URLSearchParams(window.location.search).get("c");
    if (given === null) return;
    setCode(given);
    void ask({ variables: { code: given } });
    const facts = readFacts(window.location.hash);
    if (facts !== null) void checkSignature(facts, given).then((signed) => setPrinted({ facts, signed, code: given }));
  }, [ask]);

  function submit(event: FormEvent) {
    event.preventDefault();
    setPrinted(undefined);
    void ask({ variables: { code } });
  }

  const found = data?.verifyPaper;
  const busy = CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.["code"] === "TOO_MANY_REQUESTS");
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      {printed?.signed === "ALTERED" && <TroublePanel title={t("altered")}><p>{t("alteredAdvice")}</p></TroublePanel>}
      {printed?.signed !== "ALTERED" && found != null && <Found found={found} />}
      {found === null && <TroublePanel title={t("notGenuine")}><p>{t("notGenuineAdvice")}</p></TroublePanel>}
      {error !== undefined && busy && <TroublePanel title={t("busy")}><p>{t("busyAdvice")}</p></TroublePanel>}
      {error !== undefined && !busy && (printed?.signed === "GENUINE" ? <AsPrinted facts={printed.facts} /> : <Trouble trouble={{ kind: "OFFLINE" }} />)}
      {printed?.signed === "GENUINE" && <Compare facts={printed.facts} />}
      {printed?.signed === "GENUINE" && printed.facts.holder !== null && <CompareHolder facts={printed.facts} code={printed.code} />}
      {printed?.signed === "GENUINE" && printed.facts.bound !== null && <ComparePermit facts={printed.facts} code={printed.code} />}
      <form className="stack" onSubmit={submit}>
        <TextField label={t("code")} className="mono" value={code} onChange={(event) => setCode(event.target.value)} required />
        <button className="button primary">{t("check")}</button>
      </form>
    </div>
  );
}

/** What the register says of it now. */
function Found({ found }: { readonly found: NonNullable<VerifyPaperQuery["verifyPaper"]> }) {
  const t = useTranslations("verify");
  const line = <p>{t(`kind.${found.kind}`)} · {found.municipality} · {t("issuedOn", { day: showDay(found.issuedOn) })}</p>;
  if (found.status === "VALID" || found.status === "ACTIVE") return <Confirmation title={`${t("genuine")} · ${t(`status.${found.status}`)}`}>{line}</Confirmation>;
  return <TroublePanel title={`${t("ended")} · ${t(`status.${found.status}`)}`}>{line}{found.kind === "REGISTRATION_RECEIPT" && found.status === "VOIDED" && <p>{t("voidAdvice")}</p>}</TroublePanel>;
}

/** With no network: the signature holds; what became of the paper since is not known here. */
function AsPrinted({ facts }: { readonly facts: PrintedFacts }) {
  const t = useTranslations("verify");
  const over = facts.validUntil !== null && facts.validUntil < new Date().toLocaleDateString("en-CA", { timeZone: "Europe/Athens" });
  if (over) return <TroublePanel title={`${t("ended")} · ${t("status.EXPIRED")}`}><p>{t("offlineAdvice")}</p></TroublePanel>;
  return <Confirmation title={t("asPrinted")}><p>{t("offlineAdvice")}</p></Confirmation>;
}

/** What the paper must say; a copy with another number under this QR is no paper of ours. */
function Compare({ facts }: { readonly facts: PrintedFacts }) {
  const t = useTranslations("verify");
  return (
    <section className="stack tight">
      <h2>{t("mustSay")}</h2>
      <dl className="facts">
        <dt>{t("paper")}</dt><dd>{t(`kind.${facts.kind}`)}</dd>
        <dt>{t("number")}</dt><dd className="mono">{facts.number}</dd>
        <dt>{t("day")}</dt><dd>{showDay(facts.issuedOn)}</dd>
        {facts.validUntil !== null && <><dt>{t("validUntil")}</dt><dd>{showDay(facts.validUntil)}</dd></>}
      </dl>
    </section>
  );
}
