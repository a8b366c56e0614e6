"use client";
import { useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import { onlyGrew, type SeenCheckpoint } from "../../platform/ledger/growth";
import { keepInMemory, recall } from "../../platform/offline/desk-memory";
import { useSession } from "../session/use-session";
import { ledgerGrowthQuery } from "./evidence.graphql";

const everyMs = 10 * 60_000;

/**
 * This desk remembers the last checkpoint of the custody ledger it saw, and works out by itself whether the server's next one only continues it. Where it does
 * not, somebody rewrote the ledger or an older one was restored, and every screen says so, until two persons have acknowledged a restore.
 */
export function WatchLedger() {
  const t = useTranslations("custody");
  const session = useSession();
  const memory = `ledger ${session.municipality.id}`;
  const [seen, setSeen] = useState<SeenCheckpoint | null>();
  const [broken, setBroken] = useState<SeenCheckpoint>();
  const asks = session.acts.includes("ledgerGrowth");
  const { data } = useQuery(ledgerGrowthQuery, { variables: { size: seen?.size ?? 0, root: seen?.root ?? "" }, skip: !asks || seen === undefined, pollInterval: everyMs, fetchPolicy: "network-only" });
  const told = data?.ledgerGrowth ?? undefined;

  useEffect(() => {
    void recall(memory).then((known) => setSeen((known as SeenCheckpoint | undefined) ?? null), () => setSeen(null));
  }, [memory]);

  useEffect(() => {
    if (told === undefined || seen === undefined || (seen !== null && told.root === seen.root)) return;
    const { sequence, epoch, at, size, root } = told;
    const next = { sequence, epoch, at, size, root };
    async function judge(): Promise<void> {
      if (seen != null && !(await onlyGrew(seen, { ...next, subtrees: told?.subtrees ?? null }))) return setBroken(next);
      await keepInMemory(memory, next);
      setSeen(next);
      setBroken(undefined);
    }
    void judge();
  }, [told, seen, memory]);

  async function goOn(next: SeenCheckpoint): Promise<void> {
    await keepInMemory(memory, next);
    setSeen(next);
    setBroken(undefined);
  }

  if (broken === undefined || seen == null) return null;
  const restored = broken.epoch > seen.epoch;
  return (
    <section className="refusal" role="alert">
      <h2><span aria-hidden="true">! </span>{t("watch.title")}</h2>
      <p>{t("watch.what", { seen: seen.sequence, when: showInstant(seen.at), entries: seen.size, told: broken.sequence, toldEntries: broken.size })}</p>
      <p>{t(restored ? "watch.restored" : "watch.advice")}</p>
      <p>{t("watch.root")} <span className="mono breakable">{seen.root}</span></p>
      {restored && <p><button type="button" className="button" onClick={() => void goOn(broken)}>{t("watch.goOn")}</button></p>}
    </section>
  );
}
