"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { AcceptQuarantined } from "./accept-quarantined";
import { quarantinedQuery } from "./devices.graphql";

/** What devices signed before they ended, and came after: two persons look at it. */
export function Quarantined() {
  const t = useTranslations("devices");
  const shell = useTranslations("shell");
  const { data, error, refetch, fetchMore } = useQuery(quarantinedQuery, { variables: { after: null } });
  const items = data?.quarantinedMessages.items;
  const after = data?.quarantinedMessages.nextCursor;

  function more() {
    void fetchMore({ variables: { after: after ?? null }, updateQuery: (known, { fetchMoreResult: next }) => ({ quarantinedMessages: { ...next.quarantinedMessages, items: [...known.quarantinedMessages.items, ...next.quarantinedMessages.items] } }) });
  }

  return (
    <section className="stack tight">
      <h2>{t("quarantined")}</h2>
      <p className="soft">{t("quarantinedHint")}</p>
      <Trouble trouble={error === undefined ? undefined : troubleOf(error)} />
      {items?.length === 0 && <p>{t("noQuarantined")}</p>}
      {items !== undefined && items.length > 0 && (
        <ScrollRegion label={t("quarantined")}>
          <table>
            <thead><tr><th scope="col">{t("act")}</th><th scope="col">{t("bag")}</th><th scope="col">{t("who")}</th><th scope="col">{t("signed")}</th></tr></thead>
            <tbody>
              {items.map((row) => (
                <tr key={row.hash}>
                  <td>{t(`acts.${row.act}`)} <span className="mono">{row.shortCode}</span><div><AcceptQuarantined message={row} reload={() => void refetch()} /></div></td>
                  <td><span className="mono">{showCode(row.packageCode)}</span>{row.sealRead != null && <><br /><span className="soft">{t("seal", { seal: row.sealRead })}</span></>}</td>
                  <td>{row.device.staff.name}<br /><span className="soft">{row.device.name} · {t(`states.${row.device.state}`)}</span></td>
                  <td>{showInstant(row.signedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {after != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
    </section>
  );
}
