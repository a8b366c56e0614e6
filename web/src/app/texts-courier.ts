import { lockMessages } from "../features/courier/day-lock.messages";
import { courierMessages } from "../features/courier/courier.messages";
import { deviceMessages } from "../features/courier/device.messages";
import { handOverMessages } from "../features/courier/hand-over.messages";
import { shellMessages } from "../features/shell/shell.messages";
import type { BothLanguages } from "../platform/i18n/texts";
import { outboxMessages } from "../platform/outbox/outbox.messages";
import { scannerMessages } from "../platform/scanner/scanner.messages";
import { refusalsEl } from "../refusals/el";
import { refusalsEn } from "../refusals/en";

/** What every page says. */
export const commonTexts: Readonly<Record<string, BothLanguages>> = { shell: shellMessages, refusals: { el: refusalsEl, en: refusalsEn }, scanner: scannerMessages, outbox: outboxMessages };

/** What a courier's phone loads, and nothing of the desk's. */
export const courierTexts: Readonly<Record<string, BothLanguages>> = { ...commonTexts, courier: courierMessages, lock: lockMessages, device: deviceMessages, handOver: handOverMessages };
