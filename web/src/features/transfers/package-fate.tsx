"use client";
import { carriedStates } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { showInstant } from "../../platform/i18n/show";
import type { PackageFieldsFragment } from "../../gql/graphql";
import { useSession } from "../session/use-session";
import { DeclareByTwo } from "./declare-by-two";
import { FoundPackage } from "./found-package";
import { declareOverdueMutation } from "./transfers.graphql";

/** What may be said of a bag that did not arrive: late, lost, stolen, found. */
export function PackageFate({ bag, reload }: { readonly bag: PackageFieldsFragment; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const { acts } = useSession();
  const overdue = useAct(declareOverdueMutation);
  const carried = (carriedStates as readonly string[]).includes(bag.state);
  const past = bag.expectedBy != null && new Date(bag.expectedBy) < new Date();
  if (bag.state === "LOST" && acts.includes("findPackage")) return <FoundPackage code={bag.packageCode} reload={reload} />;
  const late = past && bag.state !== "OVERDUE" && acts.includes("declareOverdue");
  if (!carried || (!past && !acts.includes("declareLost"))) return null;
  const by = { code: bag.packageCode, custodian: bag.custodian?.name ?? "", reload };
  return (
    <section className="stack tight">
      <h2>{t("fate")}</h2>
      {past && bag.expectedBy != null && <p className="soft">{t("late", { time: showInstant(bag.expectedBy) })}</p>}
      <Trouble trouble={overdue.trouble} />
      <div className="row">
        {late && (
          <button type="button" className="button quiet" disabled={overdue.busy} onClick={() => void overdue.run({ code: bag.packageCode }).then(reload)}>{t("overdueAct")}</button>
        )}
        {acts.includes("declareLost") && <DeclareByTwo what="lost" {...by} />}
        {acts.includes("declarePackageStolen") && <DeclareByTwo what="stolen" {...by} />}
      </div>
    </section>
  );
}
