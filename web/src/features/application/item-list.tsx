"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { showInstant } from "../../platform/i18n/show";
import type { ApplicationQuery } from "../../gql/graphql";
import { ScrollRegion } from "../../ui/scroll-region";
import { useSession } from "../session/use-session";
import { ItemBadge } from "./status-badge";

type Item = NonNullable<ApplicationQuery["application"]>["items"][number];

/** Every physical thing of the case: where it is, who answers for it, its tag to print. */
export function ItemList({ items }: { readonly items: readonly Item[] }) {
  const t = useTranslations("application");
  const session = useSession();
  return (
    <ScrollRegion label={t("items")}>
      <table>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">{t(`itemKinds.${item.kind}`)}</th>
              <td className="code"><Link href={`/item?tag=${item.tag}`}>{showCode(item.tag)}</Link></td>
              <td>{placeOf(item)}</td>
              <td><ItemBadge state={item.state} /></td>
              <td>{item.mayHandOver && session.acts.includes("handOverPaper") && <Link href={`/hand-over?tag=${item.tag}`}>{t("handOver")}</Link>}</td>
              <td><a href={item.tagPaperUrl} target="_blank" rel="noreferrer">{t("tagPrint")}</a></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function placeOf(item: Item): string {
  const place = [item.office?.name, item.safe?.name, item.slot].filter(Boolean).join(", ");
  return place || item.custodian?.name || (item.packageCode ? showCode(item.packageCode) : "—");
}

/** The chain of custody of one thing, the latest first. */
export function CustodyChain({ item }: { readonly item: Pick<Item, "history"> }) {
  const t = useTranslations("application");
  return (
    <ol className="timeline">
      {[...item.history].reverse().map((entry, index) => (
        <li key={entry.id} className={index === 0 ? "now" : ""}>
          <strong>{t(`acts.${entry.act}`)}</strong>
          <br />
          <span className="soft">{showInstant(entry.at)} · {entry.by.name}{entry.secondPerson ? ` & ${entry.secondPerson.name}` : ""} · {entry.office.name}</span>
        </li>
      ))}
    </ol>
  );
}
