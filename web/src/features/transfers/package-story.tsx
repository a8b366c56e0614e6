"use client";
import { showCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import { StateBadge, type Tone } from "../../ui/state-badge";
import { ScrollRegion } from "../../ui/scroll-region";
import type { PackageFieldsFragment, PackageState } from "../../gql/graphql";

const tones: Readonly<Record<PackageState, Tone>> = { DRAFT: "plain", PACKED: "wait", SEALED: "wait", IN_TRANSIT: "now", RETURNING: "wait", OVERDUE: "bad", LOST: "bad", ARRIVED: "now", OPENED: "now", VERIFIED: "good", CLOSED: "good", DISCREPANT: "bad", CLOSED_WITH_REPORT: "bad", CANCELLED: "plain" };

export function PackageBadge({ state }: { readonly state: PackageState }) {
  const t = useTranslations("transfers");
  return <StateBadge tone={tones[state]}>{t(`states.${state}`)}</StateBadge>;
}

/** What the receiver found, differences first: both sides read the same. */
export function PackageReport({ bag }: { readonly bag: PackageFieldsFragment }) {
  const t = useTranslations("transfers");
  if (bag.report == null) return null;
  return (
    <section className="refusal">
      <h2><span aria-hidden="true">! </span>{t("differences")}</h2>
      <ul>
        {bag.report.differences.map((difference) => (
          <li key={`${difference.kind} ${difference.tag}`}><strong>{t(`kinds.${difference.kind}`)}</strong> <span className="code">{difference.tag ? showCode(difference.tag) : difference.note}</span></li>
        ))}
      </ul>
      <p className="soft">{t("foundBy", { name: bag.report.foundBy.name, witness: bag.report.witness?.name ?? "—" })}</p>
    </section>
  );
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

/** Who had the bag, from the first day; the latest first. */
export function PackageChain({ bag }: { readonly bag: PackageFieldsFragment }) {
  const t = useTranslations("transfers");
  const acts = useTranslations("application");
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
          </li>
        ))}
      </ol>
    </section>
  );
}
