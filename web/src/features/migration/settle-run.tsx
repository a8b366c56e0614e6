"use client";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { Dialog } from "../../ui/dialog";
import { SecondPersonForm } from "../session/second-person";
import { signOffMutation, undoMigrationMutation } from "./migration.graphql";
import type { Run } from "./run-totals";

/** The two ends of a migration: two sign it, or two take it out again. */
export function SettleRun({ run, settled }: { readonly run: Run; readonly settled: () => void }) {
  const t = useTranslations("migration");
  const [asking, setAsking] = useState<"signOff" | "undo">();
  const [kept, setKept] = useState<readonly string[]>();
  const sign = useAct(signOffMutation);
  const undo = useAct(undoMigrationMutation);

  async function settle(secondPerson: { readonly username: string; readonly password: string }) {
    if (asking === "signOff") {
      if ((await sign.run({ runId: run.id, secondPerson })) === undefined) return;
    } else {
      const done = await undo.run({ runId: run.id, secondPerson });
      if (done === undefined) return;
      setKept(done.keptApplicantIds);
    }
    setAsking(undefined);
    settled();
  }

  return (
    <section className="stack tight">
      {kept !== undefined && <div className="banner note" role="status">
        <p>{kept.length === 0 ? t("undone") : t("undoneKept", { count: kept.length })}</p>
        {kept.length > 0 && <ul className="plain">{kept.slice(0, 50).map((id) => <li key={id}><Link href={`/person?id=${id}`}>{t("person")}</Link></li>)}</ul>}
      </div>}
      <p className="row">
        {run.state === "RECONCILED" && <button type="button" className="button primary" onClick={() => setAsking("signOff")}>{t("signOff")}</button>}
        {run.state !== "SIGNED_OFF" && run.state !== "UNDONE" && <button type="button" className="button quiet danger" onClick={() => setAsking("undo")}>{t("undo")}</button>}
      </p>
      {asking !== undefined && (
        <Dialog title={t(asking)} onClose={() => setAsking(undefined)}>
          <Trouble trouble={asking === "signOff" ? sign.trouble : undo.trouble} />
          <p>{t(`${asking}Ask`)}</p>
          <SecondPersonForm act={t(asking)} busy={sign.busy || undo.busy} onConfirm={(person) => void settle(person)} />
          <button type="button" className="button quiet" onClick={() => setAsking(undefined)}>{t("cancel")}</button>
        </Dialog>
      )}
    </section>
  );
}
