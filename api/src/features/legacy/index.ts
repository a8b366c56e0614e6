export { inspectSource } from "./inspect-source";
export { proposeForSource } from "./propose-for-source";
export { type Mapping, readMapping } from "./mapping";
export { type TriedTable, tryMapping } from "./try-mapping";
export { findParties, migrateSource, undoMigration } from "./migrate-source";
export { loadMigration } from "./load-job";
