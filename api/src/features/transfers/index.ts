export { findInQuestion } from "./find-in-question";
export { declareOverdueByClock } from "./declare-overdue";
export { findLabelWords } from "./label-words";
export { moveSealBoxes } from "./move-seal-boxes";
export { redirectPackages } from "./redirect-packages";
