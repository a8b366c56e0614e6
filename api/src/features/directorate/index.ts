export { findOutbound, findOutboundLines } from "./find-batches";
