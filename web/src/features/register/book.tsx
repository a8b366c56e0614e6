"use client";
import { useTranslations } from "use-intl";
import { showDay, showInstant, showNumber } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import type { EntryFieldsFragment } from "../../gql/graphql";
import { VoidEntry } from "./void-entry";
import { VoidNote } from "./void-number";

interface Props {
  readonly entries: readonly EntryFieldsFragment[];
  readonly mayVoid: boolean;
  readonly mayPrint: boolean;
  readonly reload: () => void;
}

/** A page of the book: what came, left or stayed, what it has to do with others, and which numbers count for nothing. */
export function Book({ entries, mayVoid, mayPrint, reload }: Props) {
  const t = useTranslations("register");
  return (
    <ScrollRegion label={t("title")}>
      <table>
        <thead><tr><th>{t("number")}</th><th>{t("registered")}</th><th>{t("subject")}</th><th>{t("office")}</th></tr></thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="code">{entry.number}</td>
              <td>{showInstant(entry.registeredAt)}<div className="soft">{t("receivedOn", { day: showDay(entry.receivedOn) })}</div></td>
              <td><div className="stack tight">
                <span>{entry.subject} <span className="soft">· {t(`directions.${entry.direction}`)} · {entry.characterisation}</span></span>
                <span className="soft">{entry.sender != null && `${t("sender")}: ${entry.sender}${theirs(entry)} · `}{t("addressee")}: {entry.addressee}</span>
                <span className="soft">{t("attachmentsOf", { count: entry.attachments })}{entry.retentionClass != null && ` · ${t("kept", { how: t(`retention.${entry.retentionClass}`) })}`}</span>
                {entry.relations.map((relation) => (
                  <span key={relation.entry.id} className="soft">{t(relation.later ? `laterKinds.${relation.kind}` : `kinds.${relation.kind}`)} <span className="mono">{showNumber(relation.entry)}</span></span>
                ))}
                {entry.void != null && <VoidNote voided={entry.void} />}
                <span className="row">
                  {mayPrint && entry.direction === "INCOMING" && entry.receipt != null && <a className="button quiet" href={entry.receipt.paperUrl} target="_blank" rel="noreferrer" aria-label={t("printReceiptOf", { number: showNumber(entry) })}>{t("printReceipt")}</a>}
                  {mayVoid && entry.byHand && entry.void == null && <VoidEntry entry={entry} reload={reload} />}
                </span>
              </div></td>
              <td>{entry.office.name}<div className="soft">{entry.clerk.name}</div></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The sender's own number and day of it. */
function theirs({ senderNumber, senderDate }: EntryFieldsFragment): string {
  const said = [senderNumber, senderDate == null ? null : showDay(senderDate)].filter(Boolean).join(", ");
  return said === "" ? "" : ` (${said})`;
}
