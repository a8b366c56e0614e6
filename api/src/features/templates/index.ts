export { printPaper } from "./print-paper";
