export { findAskedUntil } from "./find-supplement-requests";
