import type { Metadata } from "next";
import { MyDay } from "../../features/courier/my-day";

export const metadata: Metadata = { title: "Η μέρα μου" };

export default function CourierPage() {
  return <MyDay />;
}
