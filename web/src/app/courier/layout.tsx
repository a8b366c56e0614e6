"use client";
import type { ReactNode } from "react";
import { Texts } from "../../platform/i18n/texts";
import { UpdatePrompt } from "../../platform/pwa/update-prompt";
import { courierTexts } from "../texts-courier";

export default function CourierLayout({ children }: { readonly children: ReactNode }) {
  return (
    <Texts namespaces={courierTexts}>
      {children}
      <UpdatePrompt />
    </Texts>
  );
}
