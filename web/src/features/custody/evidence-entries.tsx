"use client";
import { showCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import type { EvidenceQuery } from "../../gql/graphql";
import { showMoment } from "../../platform/i18n/show";
import { Confirmed } from "./confirmed";

type Entry = NonNullable<EvidenceQuery["custodyEvidence"]>["entries"][number];

/** Each act as it was written: who, with whom, at which seal, signed by which device, under which hash. */
export function EvidenceEntries({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useTranslations("custody");
  const names = useTranslations("application");
  return (
    <section className="stack tight">
      <h2>{t("entries")}</h2>
      <ol className="timeline">
        {entries.map((entry) => (
          <li key={entry.id}>
            <strong>{names(`acts.${entry.act}`)}</strong>{entry.packageCode != null && <span className="code"> {showCode(entry.packageCode)}</span>}
            <br />
            <span>{showMoment(entry.at)} · {entry.by.name}{entry.secondPerson ? ` & ${entry.secondPerson.name}` : ""} · {entry.office.name}</span>
            {entry.seal != null && <><br /><span className="mono">{t("seal", { seal: entry.seal })}{entry.sealIntact === false && `, ${t("sealBroken")}`}</span></>}
            {entry.note != null && <><br />«{entry.note}»</>}
            {entry.signed && <><br />{t("confirmedBy")}: <Confirmed by={entry.confirmedBy} />{entry.giverConfirmedBy != null && <> · {t("giverConfirmedBy")}: <Confirmed by={entry.giverConfirmedBy} /></>}</>}
            <br />
            <span className="soft">{entry.signed ? t("signedBy", { kid: entry.deviceKid?.slice(0, 12) ?? "", counter: entry.deviceCounter ?? 0 }) : t("unsigned")} · {t("sha")} <span className="mono" title={entry.hash}>{entry.hash.slice(0, 16)}…</span> · {entry.position == null ? t("notCovered") : t("position", { position: entry.position })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
