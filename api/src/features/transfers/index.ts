export { declareOverdueByClock } from "./declare-overdue";
export { findLabelWords } from "./label-words";
