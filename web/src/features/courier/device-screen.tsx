"use client";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { DeviceFacts } from "./device-facts";
import { EnrolForm } from "./enrol-form";
import { homeOf } from "./home-of";
import { useCourierOutbox } from "./use-courier-outbox";
import { SealKey } from "./seal-key";
import { signs, useDevice } from "./use-device";
import styles from "./courier.module.css";

/** Whether this browser signs for the person who is here, and how it comes to. */
export function DeviceScreen() {
  const t = useTranslations("device");
  const day = useTranslations("courier");
  const { view } = useCourierOutbox();
  const device = useDevice(view.counts.CONFIRMED);
  const { signer, news } = device;
  const home = homeOf(news?.kind === "HEARD" ? news.person : signer);
  const ended = signer !== undefined && signer.state !== "ACTIVE" && signer.state !== "ENROLLING" ? signer.state : undefined;
  return (
    <main className={styles.frame}>
      <header className={styles.head}>
        <Link className={styles.back} href={home.href} aria-label={day(home.name)}>←</Link>
        <h1>{t("title")}</h1>
      </header>
      {ended !== undefined && (
        <section className={styles.wrong} role="alert">
          <h2>{t(`ended.${ended}.title`)}</h2>
          <p>{t(`ended.${ended}.advice`)}</p>
        </section>
      )}
      {signs(signer) && <DeviceFacts signer={signer} directory={device.directory} />}
      {signs(signer) && <SealKey signer={signer} onMade={device.ask} />}
      {device.open && !signs(signer) && (news?.kind === "HEARD" ? <EnrolForm person={news.person} onEnrolled={device.ask} /> : <WhyNot kind={news?.kind} />)}
      {signer !== undefined && (
        <section className={styles.empty}>
          <h2>{t("lostTitle")}</h2>
          <p>{t("lost")}</p>
        </section>
      )}
    </main>
  );
}

function WhyNot({ kind }: { readonly kind: "UNREACHABLE" | "SIGN_IN" | "NOT_ALLOWED" | "TROUBLE" | undefined }) {
  const t = useTranslations("device");
  const day = useTranslations("courier");
  if (kind === undefined) return <p className={styles.empty}>{day("opening")}</p>;
  if (kind === "SIGN_IN") {
    return (
      <p className={styles.empty}>
        {t("signInFirst")} <a className={styles.inlineLink} href="/sign-in?next=/courier/device">{day("signIn")}</a>
      </p>
    );
  }
  const words = { UNREACHABLE: "noNetwork", NOT_ALLOWED: "notAllowed", TROUBLE: "trouble" } as const;
  return <p className={styles.empty}>{t(words[kind])}</p>;
}
