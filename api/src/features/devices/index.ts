export { challengeTime } from "./challenge";
export { missingBefore, type Verdict, verdicts } from "./chain.rules";
export { isSignedBy } from "./device-key";
export { DeviceType } from "./device.type";
export { type DeviceRow, loadDevice } from "./find-devices";
export { findKeys, hasDevice, type KnownKey } from "./find-keys";
export { findBeyond, findMessagesByHash, findMessagesOf, findQuarantined, type MessageRow } from "./find-messages";
export { type Genuine, keepMessage, lockDevices } from "./keep-message";
export { type Acceptance, type NewVerdict, recordVerdicts } from "./record-verdicts";
