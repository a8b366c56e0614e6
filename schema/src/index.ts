export * from "./codes.ts";
export * from "./custody-message.ts";
export * from "./custody-states.ts";
export * from "./nationalities.ts";
export * from "./office-states.ts";
export * from "./paper-holder.ts";
export * from "./refusals.ts";
export * from "./roles.ts";
