"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import { useTranslations } from "use-intl";
import { readFragment } from "../../gql";
import { Trouble } from "../../platform/apollo/trouble";
import { useAct } from "../../platform/apollo/use-act";
import { TypedCode } from "../../platform/scanner/typed-code";
import { useScanner } from "../../platform/scanner/use-scanner";
import type { PackageFieldsFragment } from "../../gql/graphql";
import { itemRow, itemsQuery } from "../custody/custody.graphql";
import { useSession } from "../session/use-session";
import { PackageLines } from "./package-story";
import { addToPackageMutation, removeFromPackageMutation } from "./transfers.graphql";

/** Scanning or choosing what goes in; the list of the package grows with it. */
export function FillPackage({ bag, reload }: { readonly bag: PackageFieldsFragment; readonly reload: () => void }) {
  const t = useTranslations("transfers");
  const kinds = useTranslations("application");
  const session = useSession();
  const down = bag.direction === "TO_BRANCH";
  const { data, refetch } = useQuery(itemsQuery, {
    variables: { filter: { states: ["IN_SAFE"], officeId: session.office.id, kinds: down ? ["PERMIT", "DECISION"] : ["CASE_FILE", "PROOF_OF_SERVICE"], deliverableTo: down ? bag.to.id : null } },
  });
  const back = useQuery(itemsQuery, { variables: { filter: { states: ["RETURN_DUE"], officeId: session.office.id } }, skip: down });
  const add = useAct(addToPackageMutation);
  const remove = useAct(removeFromPackageMutation);
  const after = () => {
    reload();
    void refetch();
    if (!down) void back.refetch();
  };
  const put = (tag: string) => void add.run({ code: bag.packageCode, tag }).then(after);
  useScanner(put);
  const waiting = readFragment(itemRow, [...(data?.custodyItems.items ?? []), ...(back.data?.custodyItems.items ?? [])]);

  return (
    <section className="panel stack">
      <h2>{t("scanIn")}</h2>
      <p className="soft">{t("scanInHint")}</p>
      <TypedCode onCode={put} />
      <Trouble trouble={add.trouble ?? remove.trouble} />
      <h3>{t("inSafe")}</h3>
      {data !== undefined && waiting.length === 0 && <p className="soft">{t("nothingInSafe")}</p>}
      {waiting.map((item) => (
        <div key={item.id} className="row">
          <span className="grow"><span className="code">{showCode(item.tag)}</span> · {kinds(`itemKinds.${item.kind}`)}</span>
          <button type="button" className="button quiet" disabled={add.busy} onClick={() => put(item.tag)}>{t("add")}</button>
        </div>
      ))}
      <PackageLines bag={bag} onRemove={(tag) => void remove.run({ code: bag.packageCode, tag }).then(after)} />
    </section>
  );
}
