export { numbered, type NewEntry, type Numbered } from "./numbered";
export { closePastDays } from "./close-register";
export { heedWitness } from "./heed-witness";
export { assertReason } from "./register.rules";
export { witnessOutcome } from "./witness";
export { type EntryRow, findEntriesByIds, loadProtocolEntry } from "./find-entries";
export { findReceipt, findReceiptByCode, findReceiptByStatus, findReceiptByVerification, loadReceiptOfEntry, type ReceiptRow } from "./find-receipts";
export { ProtocolEntryType } from "./register.type";
