"use client";
import { type ReactNode, useEffect } from "react";
import { IntlProvider, type AbstractIntlMessages } from "use-intl";
import { useLocale } from "./locale";

export type BothLanguages = { readonly el: AbstractIntlMessages; readonly en: AbstractIntlMessages };

/** Gives the screens below their words, in the language chosen. `namespaces` stays outside the component. */
export function Texts({ namespaces, children }: { readonly namespaces: Readonly<Record<string, BothLanguages>>; readonly children: ReactNode }) {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const messages = Object.fromEntries(Object.entries(namespaces).map(([name, both]) => [name, both[locale]]));
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="Europe/Athens">
      {children}
    </IntlProvider>
  );
}

/** Greek and English under the same keys, or it does not compile. */
export function bothLanguages<Words>(el: Words, en: NoInfer<Shape<Words>>): { readonly el: Words; readonly en: Shape<Words> } {
  return { el, en };
}

type Shape<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : Shape<Words[Key]> };
