"use client";
import { useCallback, useEffect, useState } from "react";
import type { Directory } from "../../platform/device/directory";
import { hearDevice, signerHere, type DeviceNews } from "../../platform/device/hear-device";
import type { Signer } from "../../platform/device/signer";
import { openStore } from "../../platform/outbox/browser-outbox";

export interface DeviceView {
  /** Who signs here; nothing where the device is not enrolled for whoever is here. */
  readonly signer: Signer | undefined;
  readonly directory: Directory | undefined;
  /** Nothing yet: the device and the server are still being asked. */
  readonly news: DeviceNews | undefined;
  readonly open: boolean;
  readonly ask: () => Promise<void>;
}

/** This device's key and directory: at once as the device knows them, then as the server says, and again after every act. */
export function useDevice(occasion = 0): DeviceView {
  const [known, setKnown] = useState<Pick<DeviceView, "signer" | "directory">>();
  const [news, setNews] = useState<DeviceNews>();

  const read = useCallback(async () => {
    const store = await openStore();
    const [signer, directory] = await Promise.all([signerHere(store), store.directory()]);
    setKnown({ signer, directory });
    return store;
  }, []);
  const ask = useCallback(async () => {
    setNews(await hearDevice(await read(), Date.now()));
    await read();
  }, [read]);

  useEffect(() => {
    const attempt = () => void ask().catch(() => setKnown((before) => before ?? { signer: undefined, directory: undefined }));
    attempt();
    window.addEventListener("online", attempt);
    return () => window.removeEventListener("online", attempt);
  }, [ask, occasion]);

  return { signer: known?.signer, directory: known?.directory, news, open: known !== undefined, ask };
}

/** Whether acts are signed here: an enrolled device that the server has not ended. */
export function signs(signer: Signer | undefined): signer is Signer {
  return signer?.state === "ACTIVE";
}
