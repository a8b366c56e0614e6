"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { readFragment } from "../../gql";
import type { ItemAct, ItemQuery, RecallReason, ReturnReason } from "../../gql/graphql";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { useSession } from "../session/use-session";
import { AskAct, type Asked } from "./ask-act";
import { findItemMutation, itemRow, keepItemMutation, putInSafeMutation, recallItemMutation, reportDamagedMutation, reportMissingMutation, reportStolenMutation, returnItemMutation, takeFromSafeMutation } from "./custody.graphql";
import { PutAway } from "./put-away";
import { WithdrawRecall } from "./withdraw-recall";

type Item = NonNullable<ItemQuery["custodyItem"]>;
/** Taking a recall back asks for a second person, in a form of its own. */
type AskedAct = Exclude<ItemAct, "withdrawRecall">;
const atOnce: readonly ItemAct[] = ["takeFromSafe", "keepItem"];
const dangerous: readonly ItemAct[] = ["reportItemMissing", "reportItemStolen", "reportItemDamaged", "recallItem"];

/** What may be done with a thing now: at once where it is undone as easily, after a question where it is not. */
export function ItemActs({ item, reload }: { readonly item: Item; readonly reload: () => void }) {
  const t = useTranslations("custody");
  const session = useSession();
  const [asking, setAsking] = useState<ItemAct>();
  const { tag, state } = readFragment(itemRow, item);
  const acts = {
    putInSafe: useAct(putInSafeMutation),
    takeFromSafe: useAct(takeFromSafeMutation),
    returnItem: useAct(returnItemMutation),
    keepItem: useAct(keepItemMutation),
    reportItemMissing: useAct(reportMissingMutation),
    reportItemStolen: useAct(reportStolenMutation),
    reportItemDamaged: useAct(reportDamagedMutation),
    findItem: useAct(findItemMutation),
    recallItem: useAct(recallItemMutation),
  } satisfies Record<AskedAct, unknown>;
  const run: Readonly<Record<AskedAct, (asked: Asked) => Promise<unknown>>> = {
    putInSafe: ({ slot, safeId }) => acts.putInSafe.run({ tags: [tag], slot, safeId }),
    takeFromSafe: () => acts.takeFromSafe.run({ tags: [tag] }),
    returnItem: ({ reason, note }) => acts.returnItem.run({ tags: [tag], reason: reason as ReturnReason, note }),
    keepItem: () => acts.keepItem.run({ tags: [tag] }),
    reportItemMissing: ({ note }) => acts.reportItemMissing.run({ tag, note: note ?? "" }),
    reportItemStolen: ({ note }) => acts.reportItemStolen.run({ tag, note: note ?? "" }),
    reportItemDamaged: ({ note }) => acts.reportItemDamaged.run({ tag, note: note ?? "" }),
    findItem: ({ note }) => acts.findItem.run({ tag, note }),
    recallItem: ({ reason, note }) => acts.recallItem.run({ tag, reason: reason as RecallReason, note: note ?? "" }),
  };
  const mine = item.myActs.filter((act) => session.acts.includes(act));
  const direct = acts.takeFromSafe.trouble ?? acts.keepItem.trouble;

  async function done(act: AskedAct, asked: Asked) {
    if ((await run[act](asked)) === undefined) return;
    setAsking(undefined);
    reload();
  }

  if (mine.length === 0) return null;
  return (
    <section className="stack tight">
      <Trouble trouble={direct} />
      <div className="row">
        {mine.map((act, index) => (
          <button
            key={act}
            type="button"
            className={`button ${dangerous.includes(act) ? "danger" : index === 0 ? "primary" : "quiet"}`}
            disabled={act !== "withdrawRecall" && acts[act].busy}
            onClick={() => (act !== "withdrawRecall" && atOnce.includes(act) ? void done(act, {}) : setAsking(act))}
          >
            {t(`acts.${act}`)}
          </button>
        ))}
      </div>
      {asking === "putInSafe" && <PutAway trouble={acts.putInSafe.trouble} busy={acts.putInSafe.busy} onDone={(asked) => void done("putInSafe", asked)} onClose={() => setAsking(undefined)} />}
      {asking === "withdrawRecall" && <WithdrawRecall tag={tag} onDone={() => { setAsking(undefined); reload(); }} onClose={() => setAsking(undefined)} />}
      {asking !== undefined && asking !== "putInSafe" && asking !== "withdrawRecall" && <AskAct key={asking} act={asking} damaged={state === "DAMAGED"} trouble={acts[asking].trouble} busy={acts[asking].busy} onDone={(asked) => void done(asking, asked)} onClose={() => setAsking(undefined)} />}
    </section>
  );
}
