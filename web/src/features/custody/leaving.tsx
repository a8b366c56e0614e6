"use client";
import { useTranslations } from "use-intl";
import type { ItemRowFragment } from "../../gql/graphql";
import { ItemTable } from "./item-table";

/** What belongs elsewhere and lies here: by where it is to go, what waits longest first. */
export function Leaving({ items, officeId }: { readonly items: readonly ItemRowFragment[]; readonly officeId: string }) {
  const t = useTranslations("custody");
  const going = items.filter((item) => (item.state === "IN_SAFE" || item.state === "RETURN_DUE") && (item.home.id !== officeId || forDirectorate(item)));
  const byOffice = Map.groupBy(going, (item) => (item.home.id === officeId ? t("leavingToDirectorate") : t("leavingTo", { office: item.home.name })));
  if (going.length === 0) return null;
  return (
    <section className="panel stack tight">
      <h2>{t("leaving")} ({going.length})</h2>
      {[...byOffice].map(([name, leaving]) => (
        <details key={name}>
          <summary>{name} ({leaving.length})</summary>
          <ItemTable items={leaving.toSorted((one, other) => one.since.localeCompare(other.since))} label={name} />
        </details>
      ))}
    </section>
  );
}

function forDirectorate(item: ItemRowFragment): boolean {
  return item.kind === "CASE_FILE" || item.kind === "PROOF_OF_SERVICE" || item.state === "RETURN_DUE";
}
