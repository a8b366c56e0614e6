import type { Role } from "@epidosi/schema";

/** ΔΗΜΟΣ ΜΑΛΕΒΙΖΙΟΥ: Gazi (seat), Krousonas, Tylisos. */
export const demoCode = "7105";

export interface StaffPlan {
  readonly username: string;
  readonly name: string;
  readonly capacity: string;
  /** Municipal unit whose office they work at. */
  readonly unit: "SEAT" | number;
  readonly roles: readonly Role[];
}

/** Invented people of every role; `unit` counts the branches in the order of their unit codes. */
export const demoStaff: readonly StaffPlan[] = [
  { username: "kentriki", name: "Ελένη Μαρκάκη", capacity: "Διοικητική υπάλληλος", unit: "SEAT", roles: ["CENTRAL_CLERK", "COUNTER_CLERK"] },
  { username: "thyrida", name: "Νίκος Φραγκάκης", capacity: "Υπεύθυνος θυρίδας", unit: "SEAT", roles: ["CUSTODIAN"] },
  { username: "epoptis", name: "Αργυρώ Δασκαλάκη", capacity: "Προϊσταμένη", unit: "SEAT", roles: ["SUPERVISOR"] },
  { username: "elegktis", name: "Στέλιος Ρουσσάκης", capacity: "Ελεγκτής", unit: "SEAT", roles: ["AUDITOR"] },
  { username: "admin", name: "Ιωάννα Καλογεράκη", capacity: "Διαχειρίστρια συστήματος", unit: "SEAT", roles: ["ADMIN"] },
  { username: "dianomeas", name: "Κώστας Σταυράκης", capacity: "Διανομέας", unit: "SEAT", roles: ["COURIER"] },
  { username: "dianomeas2", name: "Μιχάλης Βασιλάκης", capacity: "Διανομέας", unit: "SEAT", roles: ["COURIER"] },
  { username: "krousonas", name: "Δέσποινα Ξυλούρη", capacity: "Διοικητική υπάλληλος", unit: 0, roles: ["COUNTER_CLERK", "CUSTODIAN"] },
  { username: "krousonas2", name: "Μανόλης Σηφάκης", capacity: "Διοικητικός υπάλληλος", unit: 0, roles: ["COUNTER_CLERK", "CUSTODIAN"] },
  { username: "tylisos", name: "Μαρία Παππά", capacity: "Διοικητική υπάλληλος", unit: 1, roles: ["COUNTER_CLERK", "CUSTODIAN"] },
  { username: "tylisos2", name: "Γιώργος Λυδάκης", capacity: "Διοικητικός υπάλληλος", unit: 1, roles: ["COUNTER_CLERK", "CUSTODIAN"] },
];
