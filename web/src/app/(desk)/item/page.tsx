import type { Metadata } from "next";
import { ItemScreen } from "../../../features/custody/item-screen";

export const metadata: Metadata = { title: "Έγγραφο" };

export default function Page() {
  return <ItemScreen />;
}
