import type { Policy } from "../../platform/allow";

const keepers = ["COUNTER_CLERK", "CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR"] as const;
const keeping = { roles: keepers, office: "ANY" } as const;
/** What brings papers out of an office, also out of one that closes. */
const packing = { ...keeping, whileClosing: true } as const;
const reading = { roles: [...keepers, "AUDITOR"], office: "ANY" } as const;
const supervising = { roles: ["SUPERVISOR"], office: "ANY" } as const;
const carrying = { roles: ["COURIER"], office: "ANY" } as const;

/** Keepers of an office pack and receive; couriers carry and see no content; each act also asks whose package it is. */
export const transferPolicy = {
  transferPackage: reading,
  transferPackages: reading,
  transferRequests: reading,
  askTransfer: { roles: ["COUNTER_CLERK", "CENTRAL_CLERK"], office: "ANY", clause: "S10" },
  courierDay: carrying,
  identify: { roles: ["COURIER", ...keepers, "AUDITOR"], office: "ANY" },
  createPackage: packing,
  addToPackage: packing,
  removeFromPackage: packing,
  countPackage: packing,
  sealPackage: packing,
  sealStock: reading,
  receiveSeals: { roles: ["CUSTODIAN", "CENTRAL_CLERK", "SUPERVISOR"], office: "ANY" },
  spoilSeal: packing,
  photographSeal: { ...keeping, evenClosed: true },
  cancelPackage: packing,
  acceptPackage: carrying,
  handOverPackage: carrying,
  relayPackage: carrying,
  turnBackPackage: carrying,
  unpackPackage: packing,
  declareOverdue: keeping,
  declareLost: supervising,
  declarePackageStolen: supervising,
  findPackage: { roles: ["COURIER", ...keepers], office: "ANY" },
  examineQuarantined: supervising,
  correctEntry: keeping,
  refusePackage: { roles: ["COURIER", ...keepers], office: "ANY" },
  quarantinedMessages: { roles: ["SUPERVISOR"], office: "ANY" },
  acceptQuarantined: { roles: ["SUPERVISOR"], office: "ANY" },
  bringMessages: { roles: ["COURIER", ...keepers], office: "ANY", evenClosed: true },
  arrivePackage: { ...keeping, evenClosed: true },
  openPackage: packing,
  receiveContents: packing,
  closePackage: { ...keeping, evenClosed: true },
  printLabel: keeping,
  printManifest: keeping,
} as const satisfies Policy;

/** Who may be the second of two persons over a package. */
export const secondPersonRoles = keepers;

/** Who may be the second of two persons who take the word of a device that had ended. */
export const quarantineWitnessRoles = ["SUPERVISOR", "CENTRAL_CLERK"] as const;
