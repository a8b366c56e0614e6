"use client";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useLocale } from "../../platform/i18n/locale";
import type { DocumentState } from "../../gql/graphql";
import { TextField } from "../../ui/field";
import { ScrollRegion } from "../../ui/scroll-region";

export interface Requirement {
  readonly code: string;
  readonly labelEl: string;
  readonly labelEn: string;
}

interface Props {
  readonly requirements: readonly Requirement[];
  readonly states: Readonly<Record<string, DocumentState>>;
  readonly onState: (code: string, state: DocumentState) => void;
  /** Why a paper is not asked of this person, by its code. */
  readonly waivers: Readonly<Record<string, string>>;
  readonly onWaiver: (code: string, reason: string) => void;
  readonly unexplained: readonly string[];
}

const order: readonly DocumentState[] = ["PRESENT", "MISSING", "WAIVED"];

/** The checklist: every paper is there, missing or, with a reason, not needed; keys 1 to 9 turn a line. */
export function PaperList({ requirements, states, onState, waivers, onWaiver, unexplained }: Props) {
  const t = useTranslations("filing");
  const locale = useLocale();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input:not([type=radio]), textarea, select") !== null;
      const paper = /^[1-9]$/u.test(event.key) && !typing && !event.ctrlKey ? requirements[Number(event.key) - 1] : undefined;
      if (paper === undefined) return;
      onState(paper.code, order[(order.indexOf(states[paper.code] ?? "MISSING") + 1) % order.length] ?? "PRESENT");
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [requirements, states, onState]);

  return (
    <ScrollRegion label={t("papers")}>
      <table>
        <tbody>
          {requirements.map((paper, index) => (
            <tr key={paper.code}>
              <th scope="row"><kbd>{index + 1}</kbd> {locale === "el" ? paper.labelEl : paper.labelEn}</th>
              <td>
                <span className="choices" role="radiogroup" aria-label={locale === "el" ? paper.labelEl : paper.labelEn}>
                  {order.map((state) => (
                    <label key={state} className="choice">
                      <input type="radio" name={`paper-${paper.code}`} checked={states[paper.code] === state} onChange={() => onState(paper.code, state)} />
                      {t(`states.${state}`)}
                    </label>
                  ))}
                </span>
                {states[paper.code] === "WAIVED" && (
                  <TextField label={t("waiver", { paper: locale === "el" ? paper.labelEl : paper.labelEn })} value={waivers[paper.code] ?? ""} maxLength={300} onChange={(event) => onWaiver(paper.code, event.target.value)} problem={unexplained.includes(paper.code) ? t("waiverNeeded") : undefined} required />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
