"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { ItemRowFragment } from "../../gql/graphql";
import { showInstant, showNumber } from "../../platform/i18n/show";
import { ScrollRegion } from "../../ui/scroll-region";
import { ItemBadge } from "../application/status-badge";
import { daysSince } from "./days-since";

/** Things as they lie: tag, what and whose, for how long, how they stand. */
export function ItemTable({ items, label }: { readonly items: readonly ItemRowFragment[]; readonly label: string }) {
  const t = useTranslations("custody");
  const names = useTranslations("application");
  return (
    <ScrollRegion label={label}>
      <table>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td className="code"><Link href={`/item?tag=${item.tag}`}>{showCode(item.tag)}</Link></td>
              <td>{names(`itemKinds.${item.kind}`)}</td>
              <td>{item.application != null && <Link href={`/application?id=${item.application.id}`}><span className="mono">{showNumber(item.application.protocolEntry)}</span> {item.application.applicant.latinSurname} {item.application.applicant.latinGivenName}</Link>}</td>
              <td title={t("since", { time: showInstant(item.since) })}>{t("days", { count: daysSince(item.since) })}{item.custodian != null && ` · ${item.custodian.name}`}</td>
              <td><ItemBadge state={item.state} /></td>
              <td><a href={item.tagPaperUrl} target="_blank" rel="noreferrer">{t("tag")}</a></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
