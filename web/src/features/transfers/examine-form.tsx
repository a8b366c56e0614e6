"use client";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TypedCode } from "../../platform/scanner/typed-code";
import { SecondPersonForm } from "../session/second-person";
import { ScannedList } from "./scanned-list";
import { examineQuarantinedMutation } from "./transfers.graphql";
import { useScans } from "./use-scans";

/** A supervisor and a second person scan what lies in a bag with a wrong seal: found or missing, never received. */
export function ExamineForm({ code, reload }: { readonly code: string; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const { scans, tags, take } = useScans();
  const act = useAct(examineQuarantinedMutation);
  return (
    <section className="panel stack">
      <h2>{t("examineTitle")}</h2>
      <p>{t("examineHint")}</p>
      <p role="status"><span className="big">{new Set(tags).size}</span> {t("scanned")}</p>
      <TypedCode onCode={take} />
      <ScannedList scans={scans} />
      <Trouble trouble={act.trouble} />
      <SecondPersonForm act={t("examineAct")} busy={act.busy} onConfirm={(secondPerson) => void act.run({ code, tags: [...tags], secondPerson }).then(reload)} />
    </section>
  );
}
