export { moveDeliveries, moveDeliveriesToCentral } from "./move-deliveries";
export { plannedStates } from "./delivery.rules";
