"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { showDay, showNumber } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import type { ReferralsQuery } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { forwardReferralsMutation, referralsQuery } from "./referrals.graphql";
import { VoidReferral } from "./void-referral";

type Row = ReferralsQuery["referrals"]["items"][number];

/** Papers of residents elsewhere: what waits, by municipality, and what went with which letter. */
export function ReferralsScreen() {
  const t = useTranslations("referrals");
  const shell = useTranslations("shell");
  const session = useSession();
  const waiting = useQuery(referralsQuery, { variables: { waiting: true, after: null } });
  const sent = useQuery(referralsQuery, { variables: { waiting: false, after: null } });
  const { run, busy, trouble } = useAct(forwardReferralsMutation);
  const [letter, setLetter] = useState<string>();
  const error = waiting.error ?? sent.error;
  const items = waiting.data?.referrals.items;
  const municipalities = new Map((items ?? []).map((row) => [row.toMunicipalityId, row.toMunicipality]));

  async function forward(toMunicipalityId: string) {
    const done = await run({ toMunicipalityId });
    if (done?.__typename !== "ReferralLetter") return;
    setLetter(done.paperUrl);
    await Promise.all([waiting.refetch(), sent.refetch()]);
  }

  function more(list: typeof sent) {
    void list.fetchMore({
      variables: { after: list.data?.referrals.nextCursor ?? null },
      updateQuery: (known, { fetchMoreResult }) => ({ referrals: { ...fetchMoreResult.referrals, items: [...known.referrals.items, ...fetchMoreResult.referrals.items] } }),
    });
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint")}</p>
      <Trouble trouble={trouble ?? (error === undefined ? undefined : troubleOf(error))} />
      {letter !== undefined && <p className="badge good" role="status"><a href={letter} target="_blank" rel="noreferrer">{t("print")}</a></p>}
      <section className="stack tight">
        <h2>{t("waiting")}</h2>
        {items === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
        {items?.length === 0 && <section className="empty"><h3>{t("nothing")}</h3><p>{t("nothingAdvice")}</p></section>}
        {session.acts.includes("forwardReferrals") && municipalities.size > 0 && (
          <div className="row">
            {[...municipalities].map(([id, name]) => (
              <button key={id} type="button" className="button primary" disabled={busy} onClick={() => void forward(id)}>{t("forward", { municipality: name, count: String(items?.filter((row) => row.toMunicipalityId === id).length ?? 0) })}</button>
            ))}
          </div>
        )}
        {items !== undefined && items.length > 0 && <Table rows={items} label={t("waiting")} {...(session.acts.includes("voidReferral") && { reload: () => void waiting.refetch() })} />}
        {waiting.data?.referrals.nextCursor != null && <p><button type="button" className="button quiet" onClick={() => more(waiting)}>{shell("more")}</button></p>}
      </section>
      <section className="stack tight">
        <h2>{t("sent")}</h2>
        {sent.data?.referrals.items.length === 0 && <p className="soft">{t("noneSent")}</p>}
        {sent.data !== undefined && sent.data.referrals.items.length > 0 && <Table rows={sent.data.referrals.items} label={t("sent")} />}
        {sent.data?.referrals.nextCursor != null && <p><button type="button" className="button quiet" onClick={() => more(sent)}>{shell("more")}</button></p>}
      </section>
    </>
  );
}

function Table({ rows, label, reload }: { readonly rows: readonly Row[]; readonly label: string; readonly reload?: () => void }) {
  const t = useTranslations("referrals");
  return (
    <ScrollRegion label={label}>
      <table>
        <thead><tr><th scope="col">{t("number")}</th><th scope="col">{t("who")}</th><th scope="col">{t("to")}</th><th scope="col">{t(rows[0]?.letter == null ? "until" : "letter")}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td><span className="mono">{showNumber(row.protocolEntry)}</span>{reload !== undefined && <div><VoidReferral entry={row.protocolEntry} reload={reload} /></div>}</td>
              <td>{row.protocolEntry.sender}<br /><span className="soft">{row.protocolEntry.office.name}</span></td>
              <td>{row.toMunicipality}</td>
              <td>{row.letter == null ? showDay(row.forwardBy) : <a className="mono" href={row.letterUrl ?? ""} target="_blank" rel="noreferrer">{showNumber(row.letter)}</a>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
