"use client";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showNumber } from "../../platform/i18n/show";
import type { LineFate } from "../../gql/graphql";
import { decideLineMutation } from "./inbound.graphql";
import { LineWords } from "./inbound-lines";
import type { LineView } from "./inbound-line-view";

/** A line beside the cases it may be of, each with why: a person says which, or that it is nobody's here, or another municipality's. */
export function WhichCase({ batchId, line, reload }: { readonly batchId: string; readonly line: LineView; readonly reload: () => void }) {
  const t = useTranslations("inbound");
  const act = useAct(decideLineMutation);
  const decide = (fate: LineFate, applicationId: string | null = null) => void act.run({ batchId, lineId: line.id, fate, applicationId }).then(reload);
  return (
    <article className="panel stack tight">
      <Trouble trouble={act.trouble} />
      <div className="beside">
        <div className="stack tight">
          <h3>{t("lineSays", { number: line.position })}</h3>
          <p className="large">{line.name ?? "—"}</p>
          <p className="mono">{[line.number == null ? null : `${line.number}/${line.year}`, line.reference, line.passport, line.municipality].filter(Boolean).join(" · ")}</p>
          <p><LineWords line={line} /></p>
        </div>
        <div className="stack tight">
          <h3>{t(`grades.${line.grade}`)}</h3>
          {line.matches.map(({ application, reasons }) => (
            <div key={application.id} className="row">
              <span className="grow">
                <strong>{application.applicant.latinSurname} {application.applicant.latinGivenName}</strong> {[application.applicant.greekSurname, application.applicant.greekGivenName].filter(Boolean).join(" ")} · {application.applicant.birthYear}
                <br /><span className="mono">{showNumber(application.protocolEntry)} · {application.applicant.travelDocuments.map(({ number }) => number).join(", ")}</span>
                <br />{reasons.map((reason) => <span key={reason} className={reason === "OTHER_NAME" || reason === "OTHER_MUNICIPALITY" ? "badge bad" : "badge good"}>{t(`reasons.${reason}`)}</span>)}
              </span>
              <button type="button" className="button primary" disabled={act.busy} onClick={() => decide("MATCHED", application.id)}>{t("thisOne")}</button>
            </div>
          ))}
          <div className="row">
            <button type="button" className="button quiet" disabled={act.busy} onClick={() => decide("ORPHAN")}>{t("nobodys")}</button>
            <button type="button" className="button quiet" disabled={act.busy} onClick={() => decide("RETURN")}>{t("elsewhere")}</button>
          </div>
        </div>
      </div>
    </article>
  );
}
