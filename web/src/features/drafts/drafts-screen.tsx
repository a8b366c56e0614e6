"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { client } from "../../platform/apollo/client";
import { Trouble } from "../../platform/apollo/trouble";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { useSession } from "../session/use-session";
import { draftHours } from "./draft-store";
import { type Filed, type KeptFiling, openDrafts, ownerOf, sendDraft } from "./drafts";
import { printPapers } from "./print-papers";
import { RemoveDraft } from "./remove-draft";
import { SlipDialog } from "./slip";

/** Filings that wait for the network: listed, resumed, deleted, and registered all in the order in which they were kept, with their receipts printed. */
export function DraftsScreen() {
  const t = useTranslations("drafts");
  const shell = useTranslations("shell");
  const owner = ownerOf(useSession());
  const [drafts, setDrafts] = useState<readonly KeptFiling[]>();
  const [expired, setExpired] = useState(0);
  const [unfinished, setUnfinished] = useState<readonly string[]>([]);
  const [at, setAt] = useState<number>();
  const [lost, setLost] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const [filed, setFiled] = useState<readonly Filed[]>([]);
  const [slip, setSlip] = useState<KeptFiling>();

  async function reload() {
    try {
      const found = await (await openDrafts()).list(owner, Date.now());
      setDrafts(found.drafts);
      setExpired((known) => known + found.expired);
    } catch {
      setUnreadable(true);
    }
  }
  useEffect(() => void reload(), [owner]);

  async function registerAll() {
    setLost(false);
    setUnfinished([]);
    const store = await openDrafts();
    const given: string[] = [];
    for (const [index, draft] of (drafts ?? []).entries()) {
      setAt(index + 1);
      const sent = await sendDraft(draft);
      if (sent.kind === "FILED") {
        await store.remove(draft.id);
        given.push(sent.filed.receipt.paperUrl);
        setFiled((known) => [...known, sent.filed]);
      } else if (sent.kind === "UNFINISHED") setUnfinished((known) => [...known, draft.id]);
      else if (sent.trouble.kind === "OFFLINE") {
        setLost(true);
        break;
      } else await store.keep(owner, { ...draft, content: { ...draft.content, trouble: sent.trouble } }, Date.now());
    }
    setAt(undefined);
    await reload();
    await client.refetchQueries({ include: ["Today"] }).catch(() => undefined);
    await printPapers(given);
  }

  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint", { hours: String(draftHours) })}</p>
      {unreadable && <p className="badge bad" role="alert">{t("unreadable")}</p>}
      {expired > 0 && <p className="badge" role="status">{t("expired", { count: expired })}</p>}
      {lost && <p className="badge bad" role="alert">{t("lost")}</p>}
      {filed.length > 0 && (
        <section className="panel stack tight" role="status">
          <h2>{t("given")}</h2>
          <ol className="stack tight plain">
            {filed.map((one) => <li key={one.id} className="row"><Link className="mono" href={`/application?id=${one.id}`}>{showNumber(one.protocolEntry)}</Link> <a href={one.receipt.paperUrl} target="_blank" rel="noreferrer">{t("receipt")}</a></li>)}
          </ol>
          <p><button type="button" className="button primary" onClick={() => void printPapers(filed.map((one) => one.receipt.paperUrl))}>{t("print")}</button></p>
        </section>
      )}
      {drafts === undefined && !unreadable && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {drafts?.length === 0 && <section className="empty"><h2>{t("none")}</h2><p>{t("noneAdvice")}</p></section>}
      {drafts !== undefined && drafts.length > 0 && (
        <>
          <p className="row">
            <button type="button" className="button primary" disabled={at !== undefined} onClick={() => void registerAll()}>{t("registerAll")}</button>
            {at !== undefined && <span role="status">{t("registering", { at: String(at), of: String(drafts.length) })} <progress value={at} max={drafts.length} /></span>}
          </p>
          <ScrollRegion label={t("title")}>
            <table>
              <thead><tr><th scope="col">{t("who")}</th><th scope="col">{t("code")}</th><th scope="col">{t("kept")}</th><th scope="col">{t("state")}</th><td /></tr></thead>
              <tbody>
                {drafts.map((draft) => {
                  const { form, trouble } = draft.content;
                  const name = `${form.latinSurname} ${form.latinGivenName}`.trim() || t("nobody");
                  return (
                    <tr key={draft.id}>
                      <td><Link href={`/filing?draft=${draft.id}`}>{name}</Link></td>
                      <td className="mono">{showCode(draft.code)}</td>
                      <td>{showInstant(new Date(draft.keptAt).toISOString())}<br /><span className="soft">{t("until")} {showInstant(new Date(draft.until).toISOString())}</span>{draft.clockMoved && <><br /><span className="badge">{t("clockMoved")}</span></>}</td>
                      <td>{trouble === null ? t(unfinished.includes(draft.id) ? "unfinished" : "waiting") : <Trouble trouble={trouble} />}</td>
                      <td>
                        <span className="row">
                          <button type="button" className="button quiet" aria-label={`${t("slip")}: ${name}`} onClick={() => setSlip(draft)}>{t("slip")}</button>
                          <RemoveDraft id={draft.id} name={name} onRemoved={() => void reload()} />
                        </span>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
      {slip !== undefined && <SlipDialog code={slip.code} keptAt={slip.keptAt} onClose={() => setSlip(undefined)} />}
    </>
  );
}
