export { hearMoves } from "./open-incidents";
