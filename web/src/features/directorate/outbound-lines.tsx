"use client";
import { showCode } from "@epidosi/schema";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { StateBadge } from "../../ui/state-badge";
import type { OutboundFieldsFragment } from "../../gql/graphql";

export type OutboundLine = OutboundFieldsFragment["lines"][number];
const tones = { OPEN: "now", ACKNOWLEDGED: "good", REFUSED: "bad", RESENT: "plain" } as const;

interface Props {
  readonly lines: readonly OutboundLine[];
  readonly onRemove?: ((tag: string) => void) | undefined;
  /** What is asked of a line that waits for its answer. */
  readonly ask?: (line: OutboundLine, position: number) => ReactNode;
}

/** The papers of a batch as its letter lists them, each with what became of it. */
export function OutboundLines({ lines, onRemove, ask }: Props) {
  const t = useTranslations("directorate");
  return (
    <ScrollRegion label={t("outbound")}>
      <table>
        <tbody>
          {lines.map((line, index) => {
            const entry = line.item.entry ?? line.application?.protocolEntry;
            return (
              <tr key={line.id}>
                <td className="mono">{index + 1}</td>
                <td className="code">{showCode(line.item.tag)}</td>
                <td>{t(`kindOf.${line.kind}`)}</td>
                <td>{line.application ? `${line.application.applicant.latinSurname} ${line.application.applicant.latinGivenName}` : line.item.entry?.sender}<br />{entry != null && <span className="soft mono">{showNumber(entry)}</span>}</td>
                <td>{ask !== undefined && line.state === "OPEN" ? ask(line, index + 1) : <LineState line={line} />}</td>
                {onRemove !== undefined && <td><button type="button" className="button quiet" onClick={() => onRemove(line.item.tag)}>{t("remove")}</button></td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function LineState({ line }: { readonly line: OutboundLine }) {
  const t = useTranslations("directorate");
  return (
    <>
      <StateBadge tone={tones[line.state]}>{t(`lineStates.${line.state}`)}</StateBadge>
      {line.state === "REFUSED" && <><br />{line.refusalReason}<br /><span className="soft">{line.cameBackAt == null ? t("toComeBack") : t("cameBackOn", { at: showInstant(line.cameBackAt) })}</span></>}
    </>
  );
}
