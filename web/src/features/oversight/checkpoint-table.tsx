"use client";
import { useTranslations } from "use-intl";
import type { LedgerQuery } from "../../gql/graphql";
import { showInstant } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";

type Checkpoint = LedgerQuery["custodyAnchors"]["items"][number];

/** The latest page with its whole fingerprint, as it is printed and kept; the others by their beginning. */
export function CheckpointTable({ checkpoints }: { readonly checkpoints: readonly Checkpoint[] }) {
  const t = useTranslations("oversight");
  const grouped = (hash: string) => hash.replaceAll(/.{4}(?=.)/gu, "$& ");
  return (
    <ScrollRegion label={t("ledgerTitle")}>
      <table>
        <thead><tr><th>{t("page")}</th><th>{t("signedAt")}</th><th>{t("covers")}</th><th>{t("register")}</th><th>{t("fingerprint")}</th></tr></thead>
        <tbody>
          {checkpoints.map((checkpoint, index) => (
            <tr key={checkpoint.id}>
              <td className="code" data-head={t("page")}>{checkpoint.sequence}{checkpoint.epoch > 1 && <div className="soft">{t("restoredBefore", { epoch: checkpoint.epoch })}</div>}</td>
              <td data-head={t("signedAt")}>{showInstant(checkpoint.at)}<div className="soft">{checkpoint.witnessedAt == null ? t("notWitnessed") : t("witnessed", { when: showInstant(checkpoint.witnessedAt) })}</div></td>
              <td className="mono" data-head={t("covers")}>{checkpoint.size}</td>
              <td className="mono" data-head={t("register")}>{checkpoint.lastNumber}/{checkpoint.year}</td>
              <td className="mono" data-head={t("fingerprint")}>
                {index === 0 ? grouped(checkpoint.hash) : `${grouped(checkpoint.hash.slice(0, 16))}…`}
                {checkpoint.stampedAt != null && <div className="soft">{t("stamped", { when: showInstant(checkpoint.stampedAt), authority: checkpoint.authority ?? "" })}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
