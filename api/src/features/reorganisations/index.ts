export { carryOutDueMergers } from "./carry-out-merger";
