const place = "epidosi-keys-here";
const most = 20;

/** Remembers that a key was made or used on this very device; ids say nothing of the person. */
export function rememberKey(credentialId: string): void {
  try {
    localStorage.setItem(place, JSON.stringify([credentialId, ...remembered().filter((id) => id !== credentialId)].slice(0, most)));
  } catch {
    // Without storage the next hand-over asks for the PIN.
  }
}

/** Which of these keys are on this device, as far as it remembers: to ask for one that is not makes a person wait for nothing. */
export function keysHere(credentialIds: readonly string[]): readonly string[] {
  const known = remembered();
  return credentialIds.filter((id) => known.includes(id));
}

function remembered(): readonly string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(known) ? known.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
