export { declareOverdueByClock } from "./declare-overdue";
