export { assertInSafeHere, assertNotRecalled, each, inHands, inSafe, type ItemFacts, type ItemKind, layAway, nowhere, type Place, placeOf } from "./custody.rules";
export { anchorLedgers, heedCustodyWitness, stampCheckpoints } from "./anchor-ledger";
export { assertAnchored } from "./assert-anchored";
export { itemNames } from "./custody.papers";
export { appendLedger, type Brought, chainStart, type Entrant, type Recorded } from "./ledger";
export { createItem, moveItems } from "./move-items";
export { findItemByTag, findItemsByIds, getSafe, type ItemRow, loadItem, loadItemsOfApplication, lockItems, lockItemsByIds, readTag } from "./find-items";
export { loadHistory, type HistoryRow } from "./find-history";
export { CustodyEntryType, CustodyItemPageType, CustodyItemType, ItemKind as ItemKindEnum } from "./custody.type";
