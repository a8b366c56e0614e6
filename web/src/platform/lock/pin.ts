export const pinLength = 6;
/** Wrong in a row before everything behind the lock is destroyed. */
export const triesAllowed = 5;

/** One digit throughout, or digits in a row: what a stranger tries first. */
export function isTooEasy(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, place) => Number(digit) - Number(pin[place])));
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 0);
}

export function isPin(text: string): boolean {
  return /^[0-9]{6}$/u.test(text);
}
