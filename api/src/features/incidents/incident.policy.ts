import type { Policy } from "../../platform/allow";

const supervisor = { roles: ["SUPERVISOR"], office: "ANY" } as const;
/** The law's clocks run on in an office that may do nothing else. */
const always = { ...supervisor, evenClosed: true } as const;
const readers = { roles: ["CENTRAL_CLERK", "SUPERVISOR", "AUDITOR"], office: "ANY" } as const;

export const incidentPolicy = {
  incidents: readers,
  incident: readers,
  printIncident: readers,
  openIncident: always,
  tellPerson: always,
  determineLoss: supervisor,
  rebuildFile: supervisor,
  askReplacement: { roles: ["SUPERVISOR"], office: "CENTRAL", clause: "S12" },
  assessBreach: always,
  notifyAuthority: supervisor,
  reportToPolice: always,
  excuseDuty: always,
  closeIncident: supervisor,
} as const satisfies Policy;
