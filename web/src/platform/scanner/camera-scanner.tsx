"use client";
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { CameraTrouble } from "./camera-trouble";
import { drawFrames, type Mark } from "./draw-frames";
import { readFrames } from "./read-frames";
import { Reader } from "./reader";
import { Sightings } from "./sightings";
import { useCamera } from "./use-camera";
import styles from "./camera-scanner.module.css";

export interface CameraScannerProps {
  /** How a believed code is framed; codes seen in one frame only are framed in white, without a sign. */
  readonly markOf: (text: string) => Mark;
  /** Told once per code while it is in view, as read. */
  readonly onCode: (text: string) => void;
  /** Left end of the bar: the way back and the title. */
  readonly heading: ReactNode;
  /** Nothing where what is scanned cannot be typed. */
  readonly onType?: () => void;
}

/** The camera over the whole screen, with a frame on every code in view. Reading changes nothing: the person acts. */
export function CameraScanner({ markOf, onCode, heading, onType }: CameraScannerProps) {
  const t = useTranslations("scanner");
  const video = useRef<HTMLVideoElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const { camera, problem, lampOn, turnLamp, zoomTimes, turnZoom, switchLens, tryAgain } = useCamera(video);
  const [readerFailed, setReaderFailed] = useState(false);
  const tell = useEffectEvent(onCode);
  const mark = useEffectEvent(markOf);

  useEffect(() => {
    if (camera === undefined || video.current === null) return undefined;
    const reader = new Reader();
    const sightings = new Sightings();
    const stop = readFrames(video.current, reader, ({ codes, failed }, picture) => {
      if (failed) setReaderFailed(true);
      const news = sightings.see(codes.map(({ text }) => text), performance.now());
      for (const text of news) tell(text);
      const canvas = overlay.current;
      if (canvas !== null) drawFrames(canvas, picture, codes, (text) => (sightings.counts(text) ? mark(text) : "SEEN"));
    });
    return () => {
      stop();
      reader.close();
    };
  }, [camera]);

  const trouble = readerFailed ? "READER_FAILED" : problem;
  return (
    <div className={styles.camera}>
      <video ref={video} className={styles.picture} aria-label={t("cameraPicture")} autoPlay playsInline muted />
      <canvas ref={overlay} className={styles.frames} aria-hidden="true" />
      <header className={styles.bar}>
        {heading}
        <span className={styles.tools}>
          {camera?.lamp === true && (
            <button type="button" className={styles.tool} aria-pressed={lampOn} aria-label={t("lamp")} onClick={turnLamp}>
              <span aria-hidden="true">{lampOn ? "☀" : "☼"}</span>
            </button>
          )}
          {camera !== undefined && camera.zooms.length > 1 && (
            <button type="button" className={styles.tool} aria-label={t("zoom", { times: zoomTimes })} onClick={turnZoom}>
              <span aria-hidden="true" className={styles.times}>{zoomTimes}×</span>
            </button>
          )}
          {camera !== undefined && camera.lenses.length > 1 && (
            <button type="button" className={styles.tool} aria-label={t("switchCamera")} onClick={switchLens}>
              <span aria-hidden="true">⟲</span>
            </button>
          )}
          {onType !== undefined && (
            <button type="button" className={styles.tool} aria-label={t("typeInstead")} onClick={onType}>
              <span aria-hidden="true">⌨</span>
            </button>
          )}
        </span>
      </header>
      {trouble !== undefined && (
        <CameraTrouble problem={trouble} onCode={onCode} onType={onType} onTryAgain={tryAgain} />
      )}
    </div>
  );
}
