"use client";
import { useQuery } from "@apollo/client/react";
import { useDeferredValue, useState } from "react";
import { useTranslations } from "use-intl";
import { showBirth } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/field";
import { MergeInto, type OtherRecord } from "./merge-into";
import { likePeopleQuery } from "./person.graphql";

/** Another record of the same person is found, and two persons merge it into this one. */
export function MergePerson({ id, reload }: { readonly id: string; readonly reload: () => void }) {
  const t = useTranslations("person");
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState("");
  const [other, setOther] = useState<OtherRecord>();
  const asked = useDeferredValue(text.trim());
  const { data } = useQuery(likePeopleQuery, { variables: { text: asked }, skip: !asking || asked.length < 3 });
  const others = (data?.findApplicants ?? []).map(({ applicant }) => applicant).filter((one) => one.id !== id);

  function done() {
    setAsking(false);
    setOther(undefined);
    reload();
  }

  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>{t("merge")}</button>
      {asking && (
        <Dialog title={t("merge")} onClose={() => setAsking(false)}>
          {other === undefined ? (
            <div className="stack">
              <p className="soft">{t("mergeHint")}</p>
              <TextField label={t("find")} value={text} maxLength={100} onChange={(event) => setText(event.target.value)} autoFocus />
              {asked.length >= 3 && data !== undefined && others.length === 0 && <p role="status">{t("nobody")}</p>}
              <ul className="stack tight plain">
                {others.map((one) => (
                  <li key={one.id} className="row">
                    <span className="grow">{one.latinSurname} {one.latinGivenName} <span className="soft">{[[one.greekSurname, one.greekGivenName].filter(Boolean).join(" "), one.nationality, showBirth(one), one.fatherName, one.travelDocuments.map(({ number }) => number).join(", ")].filter(Boolean).join(" · ")}</span></span>
                    <button type="button" className="button quiet" aria-label={`${t("choose")}: ${one.latinSurname} ${one.latinGivenName}`} onClick={() => setOther(one)}>{t("choose")}</button>
                  </li>
                ))}
              </ul>
            </div>
          ) : (
            <MergeInto keptId={id} other={other} done={done} />
          )}
          <button type="button" className="button quiet" onClick={() => (other === undefined ? setAsking(false) : setOther(undefined))}>{t("cancel")}</button>
        </Dialog>
      )}
    </>
  );
}
