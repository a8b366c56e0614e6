/** A desk, not a phone: what is kept here is a person's data, and a phone is lost. A mouse or the like, and a screen of a desk's width. */
export function mayKeepDrafts(): boolean {
  return matchMedia("(any-pointer: fine) and (min-width: 700px)").matches && indexedDB !== undefined && globalThis.crypto?.subtle !== undefined;
}
