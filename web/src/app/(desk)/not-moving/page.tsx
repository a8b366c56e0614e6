import type { Metadata } from "next";
import { NotMovingScreen } from "../../../features/oversight/not-moving-screen";

export const metadata: Metadata = { title: "Τι δεν κινείται" };

export default function Page() {
  return <NotMovingScreen />;
}
