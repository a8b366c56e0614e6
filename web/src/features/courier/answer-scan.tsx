"use client";
import { showCode } from "@epidosi/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Directory } from "../../platform/device/directory";
import type { Signer } from "../../platform/device/signer";
import type { StoredAct } from "../../platform/outbox/act";
import { whyNotKept, type NotKept } from "../../platform/outbox/full-disk";
import type { Outbox } from "../../platform/outbox/outbox";
import { signal } from "../../platform/scanner/signals";
import { HandOverCamera } from "./hand-over-camera";
import { keepProof } from "./hand-over-acts";
import { judgeAnswer, type HandOverDoubt } from "./hand-over";
import { NotKeptWords } from "./not-kept";

export interface AnswerScanProps {
  readonly outbox: Outbox;
  readonly acts: readonly StoredAct[];
  readonly signer: Signer;
  readonly directory: Directory;
  readonly code: string;
  readonly onDone: () => void;
}

/** The giver reads the answer off the taker's screen and keeps it: the other's signature, in this phone's outbox. */
export function AnswerScan({ outbox, acts, signer, directory, code, onDone }: AnswerScanProps) {
  const t = useTranslations("handOver");
  const [doubt, setDoubt] = useState<HandOverDoubt>();
  const [notKept, setNotKept] = useState<NotKept>();

  async function see(text: string): Promise<void> {
    const answer = await judgeAnswer(text, directory, signer, acts);
    if (typeof answer === "string") {
      signal("WRONG");
      return setDoubt(answer);
    }
    try {
      await keepProof(outbox, signer, answer, Date.now());
    } catch (error) {
      signal("WRONG");
      return setNotKept(whyNotKept(error));
    }
    signal(answer.payload.a === "ACCEPT" ? "ACCEPTED" : "WRONG");
    onDone();
  }

  return (
    <HandOverCamera title={t("offer.answerTitle", { code: showCode(code) })} doubt={doubt} onBack={onDone} onText={(text) => void see(text)}>
      {notKept !== undefined && <NotKeptWords why={notKept} />}
    </HandOverCamera>
  );
}
