export * from "./codes.ts";
export * from "./custody-states.ts";
export * from "./refusals.ts";
export * from "./roles.ts";
