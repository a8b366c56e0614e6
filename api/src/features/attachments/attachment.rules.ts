import { Refused } from "../../platform/refusal";

const mostAttachments = 100;

/** A case holds at most a hundred files. Refuses `TOO_MANY_ATTACHMENTS`. */
export function assertRoom(count: number): void {
  if (count >= mostAttachments) throw new Refused("TOO_MANY_ATTACHMENTS");
}
