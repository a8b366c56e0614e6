import { focusesByItself, hasLamp, looksAtPerson, othersThan, rememberedLens, zoomsOf, type Lens, type LensCapabilities } from "./camera-choice";

/** Why there is no picture; each has its own advice. */
export type CameraProblem = "INSECURE" | "NO_CAMERA" | "DENIED" | "BUSY" | "READER_FAILED";

interface LensConstraints extends MediaTrackConstraintSet {
  readonly torch?: boolean;
  readonly focusMode?: string;
  readonly zoom?: number;
}

/** An open camera. */
export interface Camera {
  readonly stream: MediaStream;
  readonly deviceId: string;
  readonly lamp: boolean;
  /** From the widest on; nothing where the lens offers no choice. */
  readonly zooms: readonly number[];
  readonly lenses: readonly Lens[];
}

/** 720p is enough for a label at arm's length, and is read in a few ms. */
const picture = { width: { ideal: 1280 }, height: { ideal: 720 } } as const satisfies MediaTrackConstraints;

/**
 * Opens the wanted lens, or the one remembered, or the best that looks away from the person: `environment` alone may give
 * one that cannot focus, so its capabilities are read and the others are tried. Throws what `getUserMedia` throws.
 */
export async function openCamera(wanted?: string): Promise<Camera> {
  const remembered = wanted ?? rememberedLens();
  const exact = remembered === null ? undefined : await openLens(remembered).catch(goneOnly);
  const stream = exact ?? (await openFacing());
  const lenses = await listLenses();
  const chosen = exact ?? (await betterThan(stream, lenses));
  const track = chosen.getVideoTracks()[0];
  if (track === undefined) throw new DOMException("no video track", "NotFoundError");
  const capabilities = capabilitiesOf(track);
  if (capabilities.focusMode?.includes("continuous") === true) await apply(track, { focusMode: "continuous" });
  return { stream: chosen, deviceId: track.getSettings().deviceId ?? "", lamp: hasLamp(capabilities), zooms: zoomsOf(capabilities), lenses };
}

export function closeCamera(camera: Camera): void {
  for (const track of camera.stream.getTracks()) track.stop();
}

/** Answers whether the lamp did as told. */
export async function switchLamp(camera: Camera, on: boolean): Promise<boolean> {
  const track = camera.stream.getVideoTracks()[0];
  return track !== undefined && (await apply(track, { torch: on }));
}

/** Answers whether the lens did as told. */
export async function setZoom(camera: Camera, zoom: number): Promise<boolean> {
  const track = camera.stream.getVideoTracks()[0];
  return track !== undefined && (await apply(track, { zoom }));
}

export function problemOf(error: unknown): CameraProblem {
  if (!window.isSecureContext) return "INSECURE";
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "DENIED";
  if (name === "NotReadableError" || name === "AbortError") return "BUSY";
  return "NO_CAMERA";
}

async function openFacing(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ video: { ...picture, facingMode: { ideal: "environment" } } });
}

async function openLens(deviceId: string): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ video: { ...picture, deviceId: { exact: deviceId } } });
}

/** A remembered lens may be gone; a refusal of the person is not that. */
function goneOnly(error: unknown): undefined {
  if (problemOf(error) === "NO_CAMERA") return undefined;
  throw error;
}

async function listLenses(): Promise<readonly Lens[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === "videoinput").map(({ deviceId, label }) => ({ deviceId, label }));
}

/** Tries the other lenses only when the first cannot focus by itself; most devices open one at a time. */
async function betterThan(first: MediaStream, lenses: readonly Lens[]): Promise<MediaStream> {
  const track = first.getVideoTracks()[0];
  if (track === undefined || focusesByItself(capabilitiesOf(track))) return first;
  const firstId = track.getSettings().deviceId ?? "";
  const candidates = othersThan(firstId, lenses).filter((lens) => !looksAtPerson(lens));
  if (candidates.length === 0) return first;
  track.stop();
  for (const lens of candidates) {
    const stream = await openLens(lens.deviceId).catch(() => undefined);
    const other = stream?.getVideoTracks()[0];
    if (stream !== undefined && other !== undefined && focusesByItself(capabilitiesOf(other))) return stream;
    other?.stop();
  }
  return openLens(firstId);
}

function capabilitiesOf(track: MediaStreamTrack): LensCapabilities {
  // Firefox before 132 has no such question: then nothing is known and nothing is promised.
  return typeof track.getCapabilities === "function" ? track.getCapabilities() : {};
}

async function apply(track: MediaStreamTrack, constraints: LensConstraints): Promise<boolean> {
  try {
    await track.applyConstraints({ advanced: [constraints] });
    return true;
  } catch {
    return false;
  }
}
