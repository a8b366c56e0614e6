"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextArea } from "../../ui/field";
import { SecondPersonForm } from "../session/second-person";
import { excusePredecessorMutation } from "./migration.graphql";

interface Predecessor {
  readonly id: string;
  readonly name: string;
  readonly settled?: "SIGNED_OFF" | "EXCUSED" | null;
  readonly settledAt?: string | null;
  readonly excuse?: string | null;
}

/** Which old databases are in, which are excused, and for which the branches still wait (S1). */
export function Predecessors({ predecessors, mayExcuse, changed }: { readonly predecessors: readonly Predecessor[]; readonly mayExcuse: boolean; readonly changed: () => void }) {
  const t = useTranslations("migration");
  const [asking, setAsking] = useState<Predecessor>();
  const [reason, setReason] = useState("");
  const excuse = useAct(excusePredecessorMutation);
  const open = predecessors.filter(({ settled }) => settled == null).length;

  async function give(secondPerson: { readonly username: string; readonly password: string }) {
    if (asking === undefined || (await excuse.run({ predecessorId: asking.id, reason, secondPerson })) === undefined) return;
    setAsking(undefined);
    setReason("");
    changed();
  }

  return (
    <section className="panel stack">
      <h2>{t("predecessors")}</h2>
      <p className="soft">{open === 0 ? t("allSettled") : t("branchesWait", { count: open })}</p>
      <ul className="stack tight plain">
        {predecessors.map((one) => (
          <li key={one.id} className="row">
            <span className="grow">
              <strong>{one.name}</strong>
              {one.settledAt != null && <span className="soft"> {showInstant(one.settledAt)}{one.excuse != null && <> · {one.excuse}</>}</span>}
            </span>
            <span className={`badge ${one.settled == null ? "wait" : "good"}`}>{t(`settled.${one.settled ?? "OPEN"}`)}</span>
            {mayExcuse && one.settled == null && <button type="button" className="button quiet" aria-label={t("excuseOf", { name: one.name })} onClick={() => setAsking(one)}>{t("excuse")}</button>}
          </li>
        ))}
      </ul>
      {asking !== undefined && (
        <Dialog title={t("excuseOf", { name: asking.name })} onClose={() => setAsking(undefined)}>
          <Trouble trouble={excuse.trouble} />
          <p>{t("excuseAsk")}</p>
          <TextArea label={t("excuseReason")} value={reason} onChange={(event) => setReason(event.target.value)} rows={3} required />
          <SecondPersonForm act={t("excuse")} busy={excuse.busy} onConfirm={(person) => void give(person)} />
          <button type="button" className="button quiet" onClick={() => setAsking(undefined)}>{t("cancel")}</button>
        </Dialog>
      )}
    </section>
  );
}
