"use client";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showDay, showNumber } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { StateBadge } from "../../ui/state-badge";
import { CompleteLine } from "./complete-line";
import { countLineMutation, removeLineMutation } from "./inbound.graphql";
import type { LineView } from "./inbound-line-view";
import { UndoMatch } from "./undo-match";
import { WhichCase } from "./which-case";

interface Props {
  readonly batchId: string;
  readonly lines: readonly LineView[];
  readonly counting: boolean;
  readonly mayUndo: boolean;
  readonly reload: () => void;
}

/** The lines of a bag: first those nobody said where they belong, then what differs, then the rest as the list has it. */
export function InboundLines({ batchId, lines, counting, mayUndo, reload }: Props) {
  const t = useTranslations("inbound");
  const asked = lines.filter((line) => counting && line.fate == null);
  const different = lines.filter((line) => !asked.includes(line) && line.difference != null);
  const rest = lines.filter((line) => !asked.includes(line) && !different.includes(line));
  const groups = [["different", different], ["fine", rest]] as const;
  if (lines.length === 0) return null;
  return (
    <>
      {asked.length > 0 && (
        <section className="stack">
          <h2>{t("whichCase")} ({asked.length})</h2>
          {asked.map((line) => <WhichCase key={line.id} batchId={batchId} line={line} reload={reload} />)}
        </section>
      )}
      {groups.map(([name, group]) => group.length > 0 && (
        <section key={name} className="stack tight">
          <h2>{t(`groups.${name}`)} ({group.length})</h2>
          <ScrollRegion label={t(`groups.${name}`)}>
            <table><tbody>{group.map((line) => <Row key={line.id} batchId={batchId} line={line} counting={counting} mayUndo={mayUndo} reload={reload} />)}</tbody></table>
          </ScrollRegion>
        </section>
      ))}
    </>
  );
}

const tones = { MISSING: "bad", EXTRA: "wait", DOUBLE: "bad" } as const;

function Row({ batchId, line, counting, mayUndo, reload }: { readonly batchId: string; readonly line: LineView; readonly counting: boolean; readonly mayUndo: boolean; readonly reload: () => void }) {
  const t = useTranslations("inbound");
  const count = useAct(countLineMutation);
  const remove = useAct(removeLineMutation);
  const set = (found: number) => void count.run({ batchId, lineId: line.id, found }).then(reload);
  return (
    <tr>
      <td className="mono">{line.position}</td>
      <td>
        <strong>{line.application ? `${line.application.applicant.latinSurname} ${line.application.applicant.latinGivenName}` : (line.name ?? "—")}</strong>
        <br /><span className="soft mono">{line.application ? showNumber(line.application.protocolEntry) : [line.number == null ? null : `${line.number}/${line.year}`, line.passport, line.reference].filter(Boolean).join(" · ")}</span>
      </td>
      <td><LineWords line={line} /></td>
      <td>
        {line.difference != null ? <StateBadge tone={tones[line.difference]}>{t(`differences.${line.difference}`)}</StateBadge> : line.found > 0 ? <StateBadge tone="good">{t("there")}</StateBadge> : null}
        {line.fate != null && line.fate !== "MATCHED" && <StateBadge tone="wait">{t(`fates.${line.fate}`)}</StateBadge>}
        {line.explanation != null && <><br />{line.outcome != null && t(`outcomes.${line.outcome}`)}: {line.explanation}</>}
        <Trouble trouble={count.trouble ?? remove.trouble} />
      </td>
      {mayUndo && <td>{line.application != null && line.found > 0 && <UndoMatch line={line} reload={reload} />}</td>}
      {counting && (
        <td>
          <div className="row">
            {line.found === 0 ? <button type="button" className="button quiet" disabled={count.busy} onClick={() => set(1)}>{t("isThere")}</button> : line.listed && <button type="button" className="button quiet" disabled={count.busy} onClick={() => set(line.found - 1)}>{t("oneLess")}</button>}
            {!line.listed && <button type="button" className="button quiet" disabled={remove.busy} onClick={() => void remove.run({ batchId, lineId: line.id }).then(reload)}>{t("remove")}</button>}
            {line.found > 0 && line.fate === "MATCHED" && <CompleteLine line={line} reload={reload} />}
          </div>
        </td>
      )}
    </tr>
  );
}

/** What the paper says: the decision and its permit, a permit in place of another, the certificate, another paper. */
export function LineWords({ line }: { readonly line: LineView }) {
  const t = useTranslations("inbound");
  if (line.kind !== "DECISION" && line.kind !== "NEW_DECISION") return <>{t(`lineKinds.${line.kind}`)} <span className="mono">{line.permitSerial}</span></>;
  return <>{line.kind === "NEW_DECISION" && <><strong>{t("lineKinds.NEW_DECISION")}</strong> </>}{line.decisionKind == null ? t("decisionUnknown") : t(`decisionKinds.${line.decisionKind}`)} {line.decisionNumber} {line.decidedOn != null && `/ ${showDay(line.decidedOn)}`}<br /><span className="mono">{line.permitSerial}</span></>;
}
