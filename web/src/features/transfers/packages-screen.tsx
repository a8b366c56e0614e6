"use client";
import { useQuery } from "@apollo/client/react";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Trouble } from "../../platform/apollo/trouble";
import { troubleOf, useAct } from "../../platform/apollo/use-act";
import { readFragment } from "../../gql";
import type { PackageBox } from "../../gql/graphql";
import { ScrollRegion } from "../../ui/scroll-region";
import { useSession } from "../session/use-session";
import { AskedFor } from "./asked-for";
import { PackageBadge } from "./package-story";
import { createPackageMutation, packageFields, packagesQuery } from "./transfers.graphql";

const boxes: readonly PackageBox[] = ["INCOMING", "PREPARING", "OUTGOING", "DONE"];

/** The packages of this office: coming, being prepared, sent, closed. */
export function PackagesScreen() {
  const t = useTranslations("transfers");
  const shell = useTranslations("shell");
  const session = useSession();
  const router = useRouter();
  const [box, setBox] = useState<PackageBox>("INCOMING");
  const { data, error } = useQuery(packagesQuery, { variables: { box, after: null }, pollInterval: 15_000 });
  const create = useAct(createPackageMutation);
  const page = data?.transferPackages;
  const targets = (data?.offices ?? []).filter((office) => (office.kind === "CENTRAL") !== (session.office.kind === "CENTRAL"));

  async function open(toOfficeId: string) {
    const made = await create.run({ toOfficeId });
    if (made?.__typename === "TransferPackage") router.push(`/package?code=${readFragment(packageFields, made).packageCode}`);
  }

  return (
    <>
      <div className="row">
        <h1 className="grow">{t("title")}</h1>
        {session.acts.includes("bringMessages") && session.acts.includes("arrivePackage") && (
          <>
            <Link className="button quiet" href="/courier/take">{t("takeByCode")}</Link>
            <Link className="button quiet" href="/courier/device">{t("device")}</Link>
          </>
        )}
        {session.acts.includes("createPackage") && targets.map((office) => (
          <button key={office.id} type="button" className="button primary" disabled={create.busy} onClick={() => void open(office.id)}>{t("create", { office: office.name })}</button>
        ))}
      </div>
      <Trouble trouble={create.trouble ?? (error !== undefined && page === undefined ? troubleOf(error) : undefined)} />
      <AskedFor />
      <div className="tabs" role="tablist">
        {boxes.map((one) => <button key={one} type="button" role="tab" aria-selected={one === box} onClick={() => setBox(one)}>{t(`boxes.${one}`)}</button>)}
      </div>
      {page === undefined && error === undefined && <div className="skeleton" role="status" aria-label={shell("loading")} />}
      {page?.items.length === 0 && <section className="empty"><h2>{t("empty")}</h2><p>{t("emptyAdvice")}</p></section>}
      {page !== undefined && page.items.length > 0 && (
        <ScrollRegion label={t("title")}>
          <table>
            <tbody>
              {page.items.map((bag) => (
                <tr key={bag.id}>
                  <td><Link className="code" href={`/${(bag.returning ? bag.from : bag.to).id === session.office.id ? "receive" : "package"}?code=${bag.code}`}>{showCode(bag.code)}</Link></td>
                  <td>{t("route", { from: bag.from.name, to: bag.to.name })}</td>
                  <td><PackageBadge state={bag.state} /></td>
                  <td>{bag.custodian?.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
}
