"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showDayOf } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { StateBadge } from "../../ui/state-badge";
import type { DevicesQuery } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { devicesQuery } from "./devices.graphql";
import { EnrolmentCode } from "./enrolment-code";
import { Quarantined } from "./quarantined";
import { RevokeDevice } from "./revoke-device";

const tones = { ACTIVE: "good", FROZEN: "bad", REVOKED: "plain", LOST: "bad" } as const;

/** Who signs with which device, a code for a new one, and what ended devices still said. */
export function DevicesScreen() {
  const t = useTranslations("devices");
  const shell = useTranslations("shell");
  const session = useSession();
  const { data, error, refetch, fetchMore } = useQuery(devicesQuery, { variables: { after: null } });
  const items = data?.devices.items;
  const inQuestion = data?.today.packagesInQuestion ?? 0;
  const after = data?.devices.nextCursor;

  function more() {
    void fetchMore({ variables: { after: after ?? null }, updateQuery: (known, { fetchMoreResult }) => ({ ...known, devices: { ...fetchMoreResult.devices, items: [...known.devices.items, ...fetchMoreResult.devices.items] } }) });
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint")}</p>
      <Trouble trouble={error === undefined ? undefined : troubleOf(error)} />
      {inQuestion > 0 && <p role="status"><StateBadge tone="bad">{t("inQuestion", { count: inQuestion })}</StateBadge></p>}
      {session.acts.includes("makeEnrolmentCode") && <EnrolmentCode />}
      <section className="stack tight">
        <h2>{t("devices")}</h2>
        {items === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
        {items?.length === 0 && <section className="empty"><h3>{t("none")}</h3><p>{t("noneAdvice")}</p></section>}
        {items !== undefined && items.length > 0 && <Table rows={items} {...(session.acts.includes("revokeDevice") && { reload: () => void refetch() })} />}
        {after != null && <p><button type="button" className="button quiet" onClick={more}>{shell("more")}</button></p>}
      </section>
      {session.acts.includes("quarantinedMessages") && <Quarantined />}
    </>
  );
}

function Table({ rows, reload }: { readonly rows: DevicesQuery["devices"]["items"]; readonly reload?: () => void }) {
  const t = useTranslations("devices");
  return (
    <ScrollRegion label={t("devices")}>
      <table>
        <thead><tr><th scope="col">{t("device")}</th><th scope="col">{t("who")}</th><th scope="col">{t("state")}</th><th scope="col">{t("since")}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.name}{reload !== undefined && row.endedAt == null && <div><RevokeDevice device={row} reload={reload} /></div>}</td>
              <td>{row.staff.name}<br /><span className="soft">{row.office.name}</span></td>
              <td><StateBadge tone={tones[row.state]}>{t(`states.${row.state}`)}</StateBadge>{row.endReason != null && <><br /><span className="soft">{t(`reasons.${row.endReason}`)}</span></>}</td>
              <td>{showDayOf(row.endedAt ?? row.enrolledAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
