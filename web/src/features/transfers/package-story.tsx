"use client";
import { showCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import { StateBadge, type Tone } from "../../ui/state-badge";
import { ScrollRegion } from "../../ui/scroll-region";
import type { PackageFieldsFragment, PackageState } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { CorrectEntry } from "./correct-entry";

const tones: Readonly<Record<PackageState, Tone>> = { DRAFT: "plain", PACKED: "wait", SEALED: "wait", IN_TRANSIT: "now", RETURNING: "wait", OVERDUE: "bad", LOST: "bad", ARRIVED: "now", OPENED: "now", VERIFIED: "good", CLOSED: "good", DISCREPANT: "bad", CLOSED_WITH_REPORT: "bad", CANCELLED: "plain" };

export function PackageBadge({ state }: { readonly state: PackageState }) {
  const t = useTranslations("transfers");
  return <StateBadge tone={tones[state]}>{t(`states.${state}`)}</StateBadge>;
}

/** What was found, differences first, report after report: both sides read the same. */
export function PackageReports({ bag }: { readonly bag: PackageFieldsFragment }) {
  const t = useTranslations("transfers");
  const item = useTranslations("application");
  return bag.reports.map((report) => (
    <section key={report.id} className="refusal">
      <h2><span aria-hidden="true">! </span>{t("differences")}</h2>
      <ul>
        {report.differences.map((difference) => (
          <li key={`${difference.kind} ${difference.tag}`}>
            <strong>{t(`kinds.${difference.kind}`)}</strong> <span className="code">{difference.tag ? showCode(difference.tag) : difference.note}</span>
            {difference.itemKind != null && ` · ${item(`itemKinds.${difference.itemKind}`)}`}
          </li>
        ))}
      </ul>
      <p className="soft">{showInstant(report.at)} · {t("foundBy", { name: report.foundBy.name, witness: report.witness?.name ?? "—" })}</p>
    </section>
  ));
}

/** Who was to take it and did not, and that it turned back: the sender sees it at once. */
export function PackageOnTheWay({ bag }: { readonly bag: PackageFieldsFragment }) {
  const t = useTranslations("transfers");
  return (
    <>
      {bag.returning && <p className="banner note"><span><span aria-hidden="true">↩ </span>{t("turnedBack", { office: bag.from.name })}</span></p>}
      {bag.refusals.map((refusal) => (
        <section key={refusal.at} className="refusal">
          <h2><span aria-hidden="true">! </span>{t("refused")}: {t(`reasons.${refusal.reason}`)}</h2>
          {refusal.note != null && <p>{t("noted", { note: refusal.note })}</p>}
          <p className="soft">{showInstant(refusal.at)} · {t("refusedBy", { name: refusal.by.name, office: refusal.office.name })}</p>
        </section>
      ))}
    </>
  );
}

/** A seal that was read wrong or broken: nothing under it is received. */
export function isQuarantined(bag: PackageFieldsFragment): boolean {
  return bag.reports.some((report) => report.differences.some(({ kind }) => kind === "SEAL_MISMATCH" || kind === "SEAL_BROKEN"));
}

/** The manifest, with the receiver's result line by line once there is one. */
export function PackageLines({ bag, onRemove }: { readonly bag: PackageFieldsFragment; readonly onRemove?: ((tag: string) => void) | undefined }) {
  const t = useTranslations("transfers");
  const item = useTranslations("application");
  if (bag.lines == null) return null;
  return (
    <section className="stack tight">
      <h2>{t("manifest")} ({bag.lines.length})</h2>
      <ScrollRegion label={t("manifest")}>
        <table>
          <tbody>
            {bag.lines.map((line) => (
              <tr key={line.tag}>
                <td className="code">{showCode(line.tag)}</td>
                <td>{item(`itemKinds.${line.kind}`)}<br /><span className="soft mono">{line.protocolNumber} / {line.protocolYear}</span></td>
                <td>
                  {line.result != null && <StateBadge tone={line.result === "RECEIVED" ? "good" : "bad"}>{t(`results.${line.result}`)}</StateBadge>}
                  {onRemove !== undefined && <button type="button" className="button quiet" onClick={() => onRemove(line.tag)}>{t("remove")}</button>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

/** Who had the bag, from the first day; the latest first. An entry that a later one corrects says so. */
export function PackageChain({ bag, reload }: { readonly bag: PackageFieldsFragment; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const acts = useTranslations("application");
  const session = useSession();
  const corrected = new Set(bag.history.map((entry) => entry.corrects));
  return (
    <section className="stack tight">
      <h2>{t("who")}</h2>
      <ol className="timeline">
        {[...bag.history].reverse().map((entry, index) => (
          <li key={entry.id} className={index === 0 ? "now" : ""}>
            <strong>{acts(`acts.${entry.act}`)}</strong>
            <br />
            <span className="soft">{showInstant(entry.at)} · {entry.by.name}{entry.secondPerson ? ` & ${entry.secondPerson.name}` : ""} · {entry.office.name}</span>
            {entry.note != null && <><br />{t("noted", { note: entry.note })}</>}
            {corrected.has(entry.id) && <><br /><StateBadge tone="wait">{t("mistaken")}</StateBadge></>}
          </li>
        ))}
      </ol>
      {session.acts.includes("correctEntry") && <div><CorrectEntry entries={bag.history} reload={reload} /></div>}
    </section>
  );
}
