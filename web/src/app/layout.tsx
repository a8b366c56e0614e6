import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "@digigov/theme-default/dist/index.css";
import "@digigov/theme-govgr/dist/index.css";
import "@fontsource-variable/noto-sans/index.css";
import "@fontsource-variable/noto-sans-mono/index.css";
import "../ui/ui.css";

export const metadata: Metadata = {
  title: { default: "Επίδοση", template: "%s · Επίδοση" },
  description: "Γραφεία Αλλοδαπών: καταθέσεις, πρωτόκολλο, μεταφορά και επίδοση αδειών διαμονής",
  manifest: "/manifest.webmanifest",
  icons: { icon: "/icon.svg", apple: "/icon-192.png" },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#003375" };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="el">
      <body>{children}</body>
    </html>
  );
}
