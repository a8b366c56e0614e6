"use client";
import type { ReactNode } from "react";
import { DayLock } from "../../features/courier/day-lock";
import { Texts } from "../../platform/i18n/texts";
import { UpdatePrompt } from "../../platform/pwa/update-prompt";
import { courierTexts } from "../texts-courier";

export default function CourierLayout({ children }: { readonly children: ReactNode }) {
  return (
    <Texts namespaces={courierTexts}>
      <DayLock>{children}</DayLock>
      <UpdatePrompt />
    </Texts>
  );
}
