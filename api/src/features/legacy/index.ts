export { inspectSource } from "./inspect-source";
