"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { HandOverFrame, NotEnrolledHere } from "./hand-over-frame";
import { canOffer } from "./hand-over-acts";
import { NoDayYet } from "./no-day";
import { OfferDone } from "./offer-done";
import { OfferPick } from "./offer-pick";
import { OfferShow } from "./offer-show";
import { useCourierOutbox } from "./use-courier-outbox";
import { signs, useDevice } from "./use-device";
import { usePackagesNow } from "./use-packages-now";

/** The giver's side: choose the bags, show their offers one after the other, keep the answers. */
export function OfferScreen({ office }: { readonly office: string | null }) {
  const t = useTranslations("handOver");
  const { outbox, view } = useCourierOutbox();
  const { day, news, packages } = usePackagesNow(view);
  const { signer, directory, open } = useDevice(view.counts.CONFIRMED);
  const [chosen, setChosen] = useState<readonly string[]>();
  const [finished, setFinished] = useState(false);

  if (open && (!signs(signer) || directory === undefined)) return <HandOverFrame title={t("offer.title")}><NotEnrolledHere /></HandOverFrame>;
  if (day === undefined || outbox === undefined || signer === undefined || directory === undefined) return <HandOverFrame title={t("offer.title")}><NoDayYet news={news} /></HandOverFrame>;
  if (chosen === undefined) {
    const carried = packages.filter((one) => canOffer(one) && (office === null || one.to.code === office));
    return <OfferPick packages={carried} onChosen={setChosen} />;
  }
  const offered = packages.filter((one) => chosen.includes(one.code));
  if (finished) return <OfferDone offered={offered} outbox={view} />;
  return <OfferShow outbox={outbox} view={view} signer={signer} directory={directory} offered={offered} onFinish={() => setFinished(true)} />;
}
