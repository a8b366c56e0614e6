import type { Policy } from "../../platform/allow";

export const attachmentPolicy = {
  attach: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK", "SUPERVISOR"], office: "ANY" },
  voidAttachment: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK", "SUPERVISOR"], office: "ANY" },
} as const satisfies Policy;
