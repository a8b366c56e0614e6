import type { PackageState } from "@epidosi/schema";
import { Refused } from "../../platform/refusal";

interface Bag {
  readonly state: PackageState;
  readonly fromOfficeId: string;
  readonly toOfficeId: string;
}

/** Between the sealing and the opening the seal is on the bag; under a wrong seal it stays until it is examined. */
const withSeal: readonly PackageState[] = ["SEALED", "ARRIVED", "DISCREPANT"];
const mostPhotos = 6;

/**
 * Whether a keeper may photograph the seal of a bag: where it was sealed, before it leaves, or where it came. Who carries it has no camera of ours, and sees no
 * content. Refuses `NOT_THIS_OFFICE`, `SEAL_NOT_ON_BAG`, `SEAL_PHOTOS_FULL`, `ATTACHMENT_WRONG_TYPE` for what is no picture.
 */
export function judgePhotograph(bag: Bag, here: { readonly officeId: string }, contentType: string, taken: number): "image/jpeg" | "image/png" {
  const place = bag.state === "SEALED" ? [bag.fromOfficeId] : [bag.fromOfficeId, bag.toOfficeId];
  if (!place.includes(here.officeId)) throw new Refused("NOT_THIS_OFFICE");
  if (!withSeal.includes(bag.state)) throw new Refused("SEAL_NOT_ON_BAG", { clause: "S10" });
  if (taken >= mostPhotos) throw new Refused("SEAL_PHOTOS_FULL");
  if (contentType !== "image/jpeg" && contentType !== "image/png") throw new Refused("ATTACHMENT_WRONG_TYPE");
  return contentType;
}
