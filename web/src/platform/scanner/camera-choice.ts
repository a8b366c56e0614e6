/** What a track says of itself beyond the standard's first edition: lamp, focus and zoom are in Image Capture. */
export interface LensCapabilities extends MediaTrackCapabilities {
  readonly torch?: boolean;
  readonly focusMode?: readonly string[];
  readonly zoom?: { readonly min: number; readonly max: number };
}
export interface Lens {
  readonly deviceId: string;
  readonly label: string;
}

const storageKey = "epidosi-scan-camera";

export function rememberedLens(): string | null {
  return localStorage.getItem(storageKey);
}

export function rememberLens(deviceId: string): void {
  localStorage.setItem(storageKey, deviceId);
}

/** A lens that names its focus modes and has no continuous one stays blurred at a label's distance. */
export function focusesByItself(capabilities: LensCapabilities): boolean {
  return capabilities.focusMode === undefined || capabilities.focusMode.includes("continuous");
}

export function hasLamp(capabilities: LensCapabilities): boolean {
  return capabilities.torch === true;
}

const zoomFactors = [1, 2, 4] as const;

/** The zooms a lens offers, from its widest on: 1×, 2×, 4×. Nothing where there is no choice. */
export function zoomsOf({ zoom }: LensCapabilities): readonly number[] {
  if (zoom === undefined || zoom.min <= 0) return [];
  const offered = zoomFactors.map((factor) => zoom.min * factor).filter((value) => value <= zoom.max);
  return offered.length > 1 ? offered : [];
}

/** The zoom after this one, round and round. */
export function nextZoom(current: number | undefined, zooms: readonly number[]): number | undefined {
  const at = current === undefined ? 0 : zooms.indexOf(current);
  return zooms[(at + 1) % Math.max(1, zooms.length)];
}

/** The other lenses in the order worth trying: those that look away from the person first. */
export function othersThan(deviceId: string, lenses: readonly Lens[]): readonly Lens[] {
  const others = lenses.filter((lens) => lens.deviceId !== deviceId && lens.deviceId !== "");
  return others.toSorted((one, other) => Number(looksAtPerson(one)) - Number(looksAtPerson(other)));
}

/** The lens after this one, for the switch; the same when there is only one. */
export function nextLens(deviceId: string, lenses: readonly Lens[]): Lens | undefined {
  const at = lenses.findIndex((lens) => lens.deviceId === deviceId);
  return lenses[(at + 1) % Math.max(1, lenses.length)];
}

export function looksAtPerson(lens: Lens): boolean {
  return /front|user|facetime|selfie|μπροστ|πρόσοψ/iu.test(lens.label);
}
