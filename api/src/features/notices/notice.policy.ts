import type { Policy } from "../../platform/allow";

const desk = ["COUNTER_CLERK", "CENTRAL_CLERK", "SUPERVISOR"] as const;

export const noticePolicy = {
  notices: { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "ANY" },
  noticeState: { roles: [...desk, "CUSTODIAN", "AUDITOR"], office: "ANY" },
  noticeTexts: { roles: [...desk, "CUSTODIAN", "AUDITOR"], office: "ANY" },
  chooseNotices: { roles: desk, office: "ANY" },
  retryNotice: { roles: desk, office: "ANY" },
  setNoticeText: { roles: ["SUPERVISOR"], office: "CENTRAL" },
  setNoticeHours: { roles: ["SUPERVISOR"], office: "CENTRAL" },
} as const satisfies Policy;
