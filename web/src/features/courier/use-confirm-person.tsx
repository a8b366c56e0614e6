"use client";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { signerHere } from "../../platform/device/hear-device";
import type { PersonConfirmation } from "../../platform/outbox/act";
import { openStore } from "../../platform/outbox/browser-outbox";
import { type AskPerson, NotConfirmed } from "../../platform/outbox/sign-act";
import { keysHere } from "../../platform/passkey/keys-here";
import { KeyTrouble } from "../../platform/passkey/passkey";
import { sealWithKey } from "../../platform/passkey/seal-with-key";
import { type Asked, ConfirmPersonDialog } from "./confirm-person-dialog";
import { dayVault } from "./day-store";

/** A PIN given for one bag stands for the others of the same round. */
const roundMs = 120_000;

/**
 * Asks who is here whether it is they, at the act and with no network: with the person's own key over the very message; where they have none here, or it is not
 * read, with the day's PIN. A device with neither asks nothing, and the hand-over says so. Show `dialog` on the screen.
 */
export function useConfirmPerson(): { readonly confirm: AskPerson; readonly dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked>();
  const pinStands = useRef(0);

  const confirm = useCallback<AskPerson>(async (hash) => {
    const signer = await signerHere(await openStore());
    const keys = keysHere(signer?.sealKeys ?? []);
    const oneDevice = signer?.keeper !== true;
    const sealed = keys.length === 0 ? undefined : await sealWithKey(hash, keys, oneDevice).catch(notSealed);
    if (sealed !== undefined) return sealed;
    const pin = (await dayVault().then((vault) => vault.lockedBy(), () => undefined)) === "PIN";
    if (keys.length === 0 && !pin) return undefined;
    if (keys.length === 0 && Date.now() < pinStands.current) return { by: "PIN" };
    return new Promise((resolve, reject) => setAsked({ hash, keys, oneDevice, pin, resolve, reject }));
  }, []);

  function end(answer: PersonConfirmation | "STOPPED" | "NOTHING"): void {
    if (answer === "STOPPED") asked?.reject(new NotConfirmed());
    else asked?.resolve(answer === "NOTHING" ? undefined : answer);
    if (typeof answer !== "string" && answer.by === "PIN") pinStands.current = Date.now() + roundMs;
    setAsked(undefined);
  }

  return { confirm, dialog: asked !== undefined && <ConfirmPersonDialog asked={asked} onEnd={end} /> };
}

function notSealed(trouble: unknown): undefined {
  if (!(trouble instanceof KeyTrouble)) throw trouble;
}
