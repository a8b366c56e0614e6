import type { PersonHere } from "../../platform/device/hear-device";

/** Where a person of this device goes back to: a courier to the day, a keeper to the packages of the office. */
export interface Home {
  readonly href: "/courier" | "/packages";
  readonly name: "back" | "backToPackages";
}
export const courierHome: Home = { href: "/courier", name: "back" };

export function homeOf(person: Pick<PersonHere, "keeper"> | undefined): Home {
  return person?.keeper === true ? { href: "/packages", name: "backToPackages" } : courierHome;
}
