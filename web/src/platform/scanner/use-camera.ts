"use client";
import { useEffect, useState, type RefObject } from "react";
import { closeCamera, openCamera, problemOf, setZoom, switchLamp, type Camera, type CameraProblem } from "./camera";
import { nextLens, nextZoom, rememberLens } from "./camera-choice";
import { useWakeLock } from "./use-wake-lock";

export interface CameraControl {
  readonly camera: Camera | undefined;
  readonly problem: CameraProblem | undefined;
  readonly lampOn: boolean;
  readonly turnLamp: () => void;
  /** The zoom set, as many times the widest; 1 until the person turned it. */
  readonly zoomTimes: number;
  readonly turnZoom: () => void;
  readonly switchLens: () => void;
  readonly tryAgain: () => void;
}

/** Holds the camera open while the screen is in view; the page in the background holds nothing. */
export function useCamera(video: RefObject<HTMLVideoElement | null>): CameraControl {
  const [camera, setCamera] = useState<Camera>();
  const [problem, setProblem] = useState<CameraProblem>();
  const [lampOn, setLampOn] = useState(false);
  const [zoom, setZoomTo] = useState<number>();
  const [request, setRequest] = useState<{ readonly lens?: string }>({});
  const inView = useInView();

  useEffect(() => {
    if (!inView) return undefined;
    let left = false;
    let opened: Camera | undefined;
    function follow(fresh: Camera): void {
      opened = fresh;
      if (left) return closeCamera(fresh);
      fresh.stream.getVideoTracks()[0]?.addEventListener("ended", () => setProblem("BUSY"));
      setProblem(undefined);
      setCamera(fresh);
      if (video.current === null) return;
      video.current.srcObject = fresh.stream;
      // Play is refused only when the element goes away meanwhile.
      void video.current.play().catch(() => undefined);
    }
    const opening = navigator.mediaDevices === undefined ? Promise.reject(new Error()) : openCamera(request.lens);
    opening.then(follow).catch((error: unknown) => {
      if (!left) setProblem(problemOf(error));
    });
    return () => {
      left = true;
      if (opened !== undefined) closeCamera(opened);
      setCamera(undefined);
      setLampOn(false);
      setZoomTo(undefined);
    };
  }, [inView, request, video]);

  useWakeLock(camera !== undefined);

  return {
    camera,
    problem,
    lampOn,
    turnLamp: () => {
      if (camera !== undefined) void switchLamp(camera, !lampOn).then((done) => done && setLampOn(!lampOn));
    },
    zoomTimes: Math.round((zoom ?? 1) / (zoom === undefined ? 1 : (camera?.zooms[0] ?? 1))),
    turnZoom: () => {
      const wanted = camera && nextZoom(zoom ?? camera.zooms[0], camera.zooms);
      if (camera !== undefined && wanted !== undefined) void setZoom(camera, wanted).then((done) => done && setZoomTo(wanted));
    },
    switchLens: () => {
      const next = camera && nextLens(camera.deviceId, camera.lenses);
      if (next === undefined) return;
      rememberLens(next.deviceId);
      setRequest({ lens: next.deviceId });
    },
    tryAgain: () => {
      setProblem(undefined);
      setRequest({});
    },
  };
}

function useInView(): boolean {
  const [inView, setInView] = useState(true);
  useEffect(() => {
    const follow = () => setInView(document.visibilityState === "visible");
    document.addEventListener("visibilitychange", follow);
    return () => document.removeEventListener("visibilitychange", follow);
  }, []);
  return inView;
}
