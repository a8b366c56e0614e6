import { normaliseCode } from "./codes.ts";

/**
 * What a paper's QR knows of its holder: only the SHA-256 of this text stands in it, signed with the rest. Whoever has the paper and the
 * passport in hand writes the text down again; nobody without both does. Undefined where the date is none.
 */
export function holderText(verificationCode: string, documentNumber: string, birth: string): string | undefined {
  const number = normaliseCode(documentNumber).replaceAll(/[^0-9A-Z]/gu, "");
  const born = readBirthDate(birth);
  if (number === "" || born === undefined) return undefined;
  return ["EPIDOSI HOLDER 1", verificationCode, number, born].join("\n");
}

const [latin, greek] = ["ABEZHIKMNOPTYX", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"] as const;

/**
 * What a proof's QR knows of the permit it was made for: only the SHA-256 of this text. Whoever holds both papers types the permit's number, in either script, with or without
 * spaces, and sees whether it is that one. Undefined for no number.
 */
export function boundText(verificationCode: string, number: string): string | undefined {
  const plain = number.normalize("NFD").replaceAll(/\p{M}/gu, "").toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  if (plain === "") return undefined;
  return ["EPIDOSI BOUND 1", verificationCode, Array.from(plain, (letter) => greek.charAt(latin.indexOf(letter)) || letter).join("")].join("\n");
}

/** `14.03.1984`, `14/3/1984` or `1984-03-14` as `1984-03-14`; an unknown day or month is left out as on the paper: `--.03.1984`, `03.1984`, `1984`. */
function readBirthDate(text: string): string | undefined {
  const plain = text.trim();
  const iso = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(plain);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : plain.split(/[./]/u).filter((part) => !/^-+$/u.test(part.trim())).map((part) => part.trim()).reverse();
  const parts = [year, month, day].filter((part) => part !== undefined);
  if (!/^\d{4}$/u.test(year ?? "") || parts.slice(1).some((part) => !/^\d{1,2}$/u.test(part))) return undefined;
  return parts.map((part) => part.padStart(2, "0")).join("-");
}
