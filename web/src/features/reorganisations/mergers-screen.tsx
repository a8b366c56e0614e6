"use client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf } from "../../platform/apollo/use-act";
import { showDay } from "../../platform/i18n/show";
import { useSession } from "../session/use-session";
import { MergeForm } from "./merge-form";
import { MergerCard } from "./merger-card";
import { mergersQuery } from "./mergers.graphql";

/** Offices that become part of another: the dry run, the act by two, and what took place (S11). */
export function MergersScreen() {
  const t = useTranslations("mergers");
  const shell = useTranslations("shell");
  const session = useSession();
  const { data, error, refetch } = useQuery(mergersQuery, { fetchPolicy: "cache-and-network" });
  const [told, setTold] = useState<string>();
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="soft">{t("hint")}</p>
      {error !== undefined && data === undefined && <Trouble trouble={troubleOf(error)} />}
      {data === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {told !== undefined && <p className="banner note" role="status">{told}</p>}
      {data !== undefined && session.acts.includes("mergeOffices") && (
        <MergeForm
          offices={data.offices}
          done={(merger) => {
            setTold(merger.outcome === "DONE" ? t("done") : t("ordered", { day: showDay(merger.takesPlaceOn) }));
            void refetch();
          }}
        />
      )}
      {data !== undefined && <h2>{t("past")}</h2>}
      {data?.mergers.items.length === 0 && <p>{t("none")}</p>}
      {data?.mergers.items.map((merger) => <MergerCard key={merger.id} merger={merger} changed={() => void refetch()} />)}
    </>
  );
}
