import type { Size } from "./cover";
import type { Reader } from "./reader";
import type { ReadAnswer } from "./reader-messages";

const thoroughEvery = 5;
/** For browsers that do not say when a new frame is there. */
const blindPauseMs = 60;

/** Reads the video frame by frame, as fast as the reader can and no faster, until told to stop. */
export function readFrames(
  video: HTMLVideoElement,
  reader: Reader,
  onFrame: (answer: ReadAnswer, picture: Size) => void,
): () => void {
  let stopped = false;
  let frames = 0;

  function waitForFrame(): void {
    if (stopped) return;
    if ("requestVideoFrameCallback" in video) video.requestVideoFrameCallback(() => void take());
    else setTimeout(() => void take(), blindPauseMs);
  }

  async function take(): Promise<void> {
    if (!stopped && reader.idle && video.videoWidth > 0) {
      frames += 1;
      const picture = await createImageBitmap(video).catch(() => undefined);
      if (picture !== undefined) {
        const size = { width: picture.width, height: picture.height };
        const answer = await reader.read(picture, frames % thoroughEvery === 0);
        if (!stopped) onFrame(answer, size);
      }
    }
    waitForFrame();
  }

  waitForFrame();
  return () => {
    stopped = true;
  };
}
