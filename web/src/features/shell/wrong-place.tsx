"use client";
import { showCode } from "@epidosi/schema";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { IdentifyQuery } from "../../gql/graphql";
import { showNumber } from "../../platform/i18n/show";
import { Dialog } from "../../ui/dialog";
import { useSession } from "../session/use-session";

type Identity = IdentifyQuery["identify"];

/** A code that was scanned where it does not belong, in large type: what it is, who has it by the books, where it goes. It changes nothing. */
export function WrongPlace({ identity, onClose }: { readonly identity: Identity; readonly onClose: () => void }) {
  const t = useTranslations("shell");
  const place = placeOf(identity, useSession().office.id);
  const title = place !== undefined ? t(`wrongPlace.${place}`) : t(identity.advice === "UNKNOWN_CODE" ? "unknownCode" : "nothingToDo");
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="large mono">{showCode(identity.code)}</p>
      {place === undefined && <p>{t(identity.advice === "UNKNOWN_CODE" ? "unknownCodeAdvice" : "nothingToDoAdvice", { code: showCode(identity.code) })}</p>}
      {identity.item != null && <Thing item={identity.item} />}
      {place !== undefined && identity.belongsTo != null && <div><p className="soft">{t("belongsTo")}</p><p className="large">{identity.belongsTo.name}</p></div>}
      {place !== undefined && <p><strong>{t(`wrongPlaceAdvice.${identity.kind === "PACKAGE" ? "bag" : place}`)}</strong></p>}
      <p className="soft">{t("nothingChanged")}</p>
      <div className="row">
        {identity.item?.myActs.includes("findItem") && <Link className="button primary" href={`/item?tag=${identity.code}`} onClick={onClose}>{t("openItem")}</Link>}
        {identity.applicationId != null && <Link className="button quiet" href={`/application?id=${identity.applicationId}`} onClick={onClose}>{t("openCase")}</Link>}
        <button type="button" className="button quiet" onClick={onClose}>{t("close")}</button>
      </div>
    </Dialog>
  );
}

function Thing({ item }: { readonly item: NonNullable<Identity["item"]> }) {
  const t = useTranslations("shell");
  const names = useTranslations("application");
  const { application, office, safe, custodian } = item;
  const books = [custodian?.name ?? safe?.name, office?.name ?? (custodian ? t("onTheWay") : undefined)].filter(Boolean).join(", ") || t("noOne");
  return (
    <>
      <div>
        <p className="soft">{t("itIs")}</p>
        <p className="large">{names(`itemKinds.${item.kind}`)}</p>
        {application != null && <p><span className="mono">{showNumber(application.protocolEntry)}</span> · {application.applicant.latinSurname} {application.applicant.latinGivenName}</p>}
      </div>
      <div>
        <p className="soft">{t("inBooks")}</p>
        <p>{books} · {names(`itemStates.${item.state}`)}</p>
      </div>
    </>
  );
}

/** Why it should not lie here; undefined where nothing is wrong with that. */
function placeOf({ advice, state, kind, belongsTo }: Identity, officeId: string): "lost" | "gone" | "astray" | "elsewhere" | undefined {
  if (advice !== "BELONGS_ELSEWHERE") return undefined;
  if (state === "MISSING" || state === "STOLEN") return "lost";
  if (state === "DELIVERED" || state === "FORWARDED" || state === "RETURNED") return "gone";
  return kind === "ITEM" && belongsTo?.id === officeId ? "astray" : "elsewhere";
}
