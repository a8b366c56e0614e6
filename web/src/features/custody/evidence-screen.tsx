"use client";
import { useQuery } from "@apollo/client/react";
import { readCode, showCode } from "@epidosi/schema";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import type { EvidenceQuery } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { TypedCode } from "../../platform/scanner/typed-code";
import { useScanner } from "../../platform/scanner/use-scanner";
import { useQueryParam } from "../../platform/use-query-param";
import { StateBadge } from "../../ui/state-badge";
import { evidenceQuery } from "./evidence.graphql";
import { EvidenceEntries } from "./evidence-entries";
import { Tenures } from "./tenures";
import { WhoAt } from "./who-at";

/** Who answered for one thing at every instant, and what proves it (S10). A scan opens the evidence of that thing. */
export function EvidenceScreen() {
  const t = useTranslations("custody");
  const router = useRouter();
  const tag = useQueryParam("tag");
  const open = (text: string) => {
    const read = readCode(text);
    if (read.kind === "ITEM") router.push(`/evidence?tag=${read.code}`);
    else if (read.kind === "PACKAGE") router.push(`/package?code=${read.code}`);
  };
  useScanner(open);
  const { data, error, loading } = useQuery(evidenceQuery, { variables: { tag }, skip: tag === "", fetchPolicy: "network-only" });
  const evidence = data?.custodyEvidence;
  return (
    <>
      <h1>{t("evidence")}</h1>
      <Trouble trouble={error === undefined ? undefined : troubleOf(error)} />
      {tag === "" && <section className="stack"><p className="soft">{t("evidenceHint")}</p><TypedCode onCode={open} autoFocus /></section>}
      {loading && <p role="status">…</p>}
      {tag !== "" && !loading && error === undefined && evidence == null && <section className="empty"><h2>{t("itemGone")}</h2><p>{t("itemGoneAdvice")}</p></section>}
      {evidence != null && <Evidence evidence={evidence} />}
    </>
  );
}

/** What was signed over the whole ledger after these entries, and who outside the database has it. */
function Checkpoint({ checkpoint, waiting }: { readonly checkpoint: NonNullable<EvidenceQuery["custodyEvidence"]>["checkpoint"]; readonly waiting: number }) {
  const t = useTranslations("custody");
  return (
    <p>
      {checkpoint == null
        ? t("noCheckpoint")
        : t("underCheckpoint", { sequence: checkpoint.sequence, when: showInstant(checkpoint.at), size: checkpoint.size })}
      {checkpoint?.witnessedAt != null && ` ${t("witnessed", { when: showInstant(checkpoint.witnessedAt) })}`}
      {checkpoint?.stampedAt != null && ` ${t("stamped", { who: checkpoint.authority ?? "", when: showInstant(checkpoint.stampedAt) })}`}
      {checkpoint != null && waiting > 0 && ` ${t("waiting", { count: waiting })}`}
      {checkpoint != null && <><br /><span className="soft">{t("rootIs")} <span className="mono breakable">{checkpoint.root}</span></span></>}
    </p>
  );
}

function Evidence({ evidence }: { readonly evidence: NonNullable<EvidenceQuery["custodyEvidence"]> }) {
  const t = useTranslations("custody");
  const names = useTranslations("application");
  const { item, tenures, entries, broken } = evidence;
  return (
    <>
      <div className="stack tight">
        <h2>{names(`itemKinds.${item.kind}`)} <span className="code">{showCode(item.tag)}</span></h2>
        {item.application != null && <p className="mono">{showNumber(item.application.protocolEntry)}</p>}
        {broken == null ? (
          <StateBadge tone="good">{t("evidenceHolds")}</StateBadge>
        ) : (
          <section className="refusal" role="alert">
            <h2><span aria-hidden="true">! </span>{t("evidenceBroken")}</h2>
            <p>{t("evidenceBrokenAt", { act: names(`acts.${broken.act}`), time: showInstant(broken.at) })}</p>
          </section>
        )}
        <Checkpoint checkpoint={evidence.checkpoint} waiting={entries.filter((entry) => entry.position == null).length} />
        <p className="row">
          <a className="button primary" href={evidence.paperUrl} target="_blank" rel="noreferrer">{t("evidencePrint")}</a>
          <a className="button quiet" href={evidence.exportUrl} download>{t("evidenceFile")}</a>
        </p>
      </div>
      <WhoAt tenures={tenures} />
      <Tenures tenures={tenures} />
      <EvidenceEntries entries={entries} />
    </>
  );
}
