"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { whyNotKept, type NotKept } from "../../platform/outbox/full-disk";
import { signal } from "../../platform/scanner/signals";
import { answerTo, judgeOffer, sealAgrees, type HandOverDoubt, type Proven } from "./hand-over";
import { acceptOffer, refuseOffer } from "./hand-over-acts";
import { HandOverCamera } from "./hand-over-camera";
import { HandOverFrame, NotEnrolledHere } from "./hand-over-frame";
import { homeOf } from "./home-of";
import { NotKeptWords } from "./not-kept";
import { TakeDone } from "./take-done";
import { TakeSeal, type SealAsRead } from "./take-seal";
import { TakeWrong } from "./take-wrong";
import { useConfirmPerson } from "./use-confirm-person";
import { useCourierOutbox } from "./use-courier-outbox";
import { signs, useDevice } from "./use-device";

/** The taker's side: the offer is proven on this device, the seal is read before anything of the offer is shown, then one signature. */
export function TakeScreen() {
  const t = useTranslations("handOver");
  const router = useRouter();
  const { outbox, view } = useCourierOutbox();
  const { signer, directory, open } = useDevice(view.counts.CONFIRMED);
  const [offer, setOffer] = useState<Proven>();
  const [doubt, setDoubt] = useState<HandOverDoubt>();
  const [wrong, setWrong] = useState<SealAsRead>();
  const [notKept, setNotKept] = useState<NotKept>();
  const { confirm, dialog } = useConfirmPerson();

  if (!signs(signer) || directory === undefined || outbox === undefined) return <HandOverFrame title={t("take.title")} home={homeOf(signer)}>{open && <NotEnrolledHere />}</HandOverFrame>;
  const box = outbox;
  const home = homeOf(signer);
  const [taker, known] = [signer, directory];

  async function see(text: string): Promise<void> {
    const judged = await judgeOffer(text, known, taker, Date.now());
    if (typeof judged === "string") {
      signal("WRONG");
      return setDoubt(judged);
    }
    signal("NEUTRAL");
    setDoubt(undefined);
    setOffer(judged);
  }

  async function keep(work: Promise<string>, kind: "ACCEPTED" | "WRONG"): Promise<void> {
    setNotKept(undefined);
    try {
      await work;
      signal(kind);
      setWrong(undefined);
    } catch (error) {
      signal("WRONG");
      setNotKept(whyNotKept(error));
    }
  }

  async function compare(from: Proven, read: SealAsRead): Promise<void> {
    if (read.intact && (await sealAgrees(from.payload, read.seal))) return keep(acceptOffer(box, taker, from, read, Date.now(), confirm), "ACCEPTED");
    signal("WRONG");
    setWrong(read);
  }

  if (offer === undefined) return <HandOverCamera title={t("take.title")} doubt={doubt} onBack={() => router.push(home.href)} onText={(text) => void see(text)} />;
  const answer = answerTo(view.acts, offer.hash, true);
  const again = () => { setOffer(undefined); setWrong(undefined); };
  if (answer !== undefined) return <TakeDone offer={offer} answer={answer} outbox={view} home={home} onNext={again} />;
  return (
    <HandOverFrame title={t("take.title")} home={home}>
      {dialog}
      {notKept !== undefined && <div role="alert"><NotKeptWords why={notKept} /></div>}
      {wrong === undefined
        ? <TakeSeal onRead={(read) => void compare(offer, read)} />
        : (
          <TakeWrong
            read={wrong}
            keeper={taker.keeper}
            onAgain={() => setWrong(undefined)}
            onLeave={() => void keep(refuseOffer(box, taker, offer, wrong, Date.now()), "WRONG")}
            onQuarantine={() => void keep(acceptOffer(box, taker, offer, wrong, Date.now(), confirm), "WRONG")}
          />
        )}
    </HandOverFrame>
  );
}
