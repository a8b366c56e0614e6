"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "use-intl";
import { TroublePanel } from "../../ui/trouble-panel";
import { numbersQuery } from "./register.graphql";

/** Every number of the year explained; one that is not is trouble, named (S6). */
export function NumbersLine({ year }: { readonly year: number }) {
  const t = useTranslations("register");
  const { data } = useQuery(numbersQuery, { variables: { year } });
  const account = data?.protocolNumbers;
  if (account === undefined) return null;
  const text = t("explained", { used: account.used, void: account.void, unexplained: account.unexplained });
  if (account.unexplained === 0) return <p className="soft">{text}</p>;
  return <TroublePanel title={text}><p>{t("missingNumbers", { numbers: account.unexplainedNumbers.join(", ") })}</p></TroublePanel>;
}
