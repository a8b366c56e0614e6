import type { Metadata } from "next";

export const metadata: Metadata = { title: "Δεν υπάρχει τέτοια σελίδα" };

export default function NotFound() {
  return (
    <main className="sheetPage">
      <h1>Δεν υπάρχει τέτοια σελίδα</h1>
      <p lang="en">There is no such page.</p>
      <a className="button primary" href="/">Επίδοση</a>
    </main>
  );
}
