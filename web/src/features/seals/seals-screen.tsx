"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { readFragment } from "../../gql";
import { useSession } from "../session/use-session";
import { ReceiveSeals } from "./receive-seals";
import { sealStockQuery, stockFields } from "./seals.graphql";
import { SealBoxes } from "./seal-boxes";
import { SealUses } from "./seal-uses";
import { SpoilSeal } from "./spoil-seal";

/** The office's numbered seals: what is left, what nobody can explain, a box that comes, a seal that is spoiled. */
export function SealsScreen() {
  const t = useTranslations("seals");
  const shell = useTranslations("shell");
  const session = useSession();
  const { data, error, refetch } = useQuery(sealStockQuery, { fetchPolicy: "network-only" });
  const reload = () => void refetch();
  const stock = readFragment(stockFields, data?.sealStock ?? null);
  return (
    <>
      <h1>{t("title")} · {session.office.name}</h1>
      <p className="soft">{t("hint")}</p>
      {error !== undefined && stock === null && <Trouble trouble={troubleOf(error)} />}
      {stock === null && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {stock !== null && (
        <>
          <SealBoxes ranges={stock.ranges} />
          {session.acts.includes("receiveSeals") && <ReceiveSeals reload={reload} />}
          {session.acts.includes("spoilSeal") && stock.ranges.length > 0 && <SpoilSeal reload={reload} />}
          <SealUses uses={stock.uses} />
        </>
      )}
    </>
  );
}
