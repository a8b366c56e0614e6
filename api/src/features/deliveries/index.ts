export { moveDeliveries } from "./move-deliveries";
export { plannedStates } from "./delivery.rules";
