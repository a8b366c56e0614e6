"use client";
import { readCode, showCode } from "@epidosi/schema";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { StateBadge } from "../../ui/state-badge";

/** What was scanned so far, the latest first; beside each thing what else may be said of it. */
export function ScannedList({ scans, say }: { readonly scans: readonly string[]; readonly say?: (tag: string) => ReactNode }) {
  const t = useTranslations("transfers");
  return (
    <ul className="steps">
      {scans.map((scan, index) => ({ scan, index })).reverse().map(({ scan, index }) => {
        const known = readCode(scan).kind === "ITEM";
        const again = scans.indexOf(scan) < index;
        return (
          <li key={index} className="scanned">
            <span className="grow code">{showCode(scan)}</span>
            {!known ? <StateBadge tone="bad">{t("unclear")}</StateBadge> : again ? <StateBadge tone="wait">{t("again")}</StateBadge> : <StateBadge tone="good">{t("read")}</StateBadge>}
            {known && !again && say?.(scan)}
          </li>
        );
      })}
    </ul>
  );
}
