"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Workbox } from "workbox-window";

/** Registers the service worker and offers a new version when one waits; it is never forced on work under way. */
export function UpdatePrompt() {
  const t = useTranslations("shell");
  const worker = useRef<Workbox>(undefined);
  const [waiting, setWaiting] = useState(false);

  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const workbox = new Workbox("/sw.js");
    worker.current = workbox;
    workbox.addEventListener("waiting", () => setWaiting(true));
    workbox.addEventListener("controlling", (event) => {
      if (event.isUpdate) window.location.reload();
    });
    // Without it (a browser that keeps nothing, a broken certificate) the pages work, only not offline.
    workbox.register().catch(() => undefined);
  }, []);

  if (!waiting) return null;
  return (
    <div className="banner note" role="status">
      <span>{t("updateReady")}</span>
      <button type="button" className="button quiet" onClick={() => worker.current?.messageSkipWaiting()}>{t("update")}</button>
    </div>
  );
}
