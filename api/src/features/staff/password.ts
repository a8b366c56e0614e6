import { hash, verify } from "@node-rs/argon2";

/** argon2id with the library's parameters raised to 64 MiB (OWASP ASVS 11.4.2). */
const options = { memoryCost: 65_536, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, options);
}

let decoy: Promise<string> | undefined;

/** True when the password fits. Without an account a decoy is checked, so that the time tells nothing. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const fits = await verify(stored ?? (await decoy), password);
  return stored !== undefined && fits;
}
