import type { Metadata } from "next";
import { TemplatesScreen } from "../../../features/templates/templates-screen";

export const metadata: Metadata = { title: "Υποδείγματα" };

export default function Page() {
  return <TemplatesScreen />;
}
