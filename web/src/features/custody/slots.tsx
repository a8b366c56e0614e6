"use client";
import { useTranslations } from "use-intl";
import type { ItemRowFragment } from "../../gql/graphql";
import { ItemTable } from "./item-table";

/** The safe as it stands: each slot with what lies in it, those without a slot last. */
export function Slots({ items }: { readonly items: readonly ItemRowFragment[] }) {
  const t = useTranslations("custody");
  const bySlot = Map.groupBy(items, (item) => item.slot ?? "");
  const slots = [...bySlot].sort(([one], [other]) => Number(one === "") - Number(other === "") || one.localeCompare(other, "el", { numeric: true }));
  return (
    <section className="stack tight">
      {items.length > 0 && <h2>{t("inSafe")}</h2>}
      {slots.map(([slot, held]) => {
        const name = slot === "" ? t("noSlot") : t("slot", { slot });
        return (
          <div key={slot}>
            <h3>{name} ({held.length})</h3>
            <ItemTable items={held} label={name} />
          </div>
        );
      })}
    </section>
  );
}
