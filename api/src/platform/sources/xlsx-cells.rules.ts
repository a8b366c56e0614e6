/** Number formats that Excel has built in and that show a day or an hour. */
const builtInDays = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a number shown in this format is a day: it names day, month or year outside quotes and brackets. */
export function showsDay(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDays.has(formatId);
  return /[dmyηεμ]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, "").replace(/general|γενικός τύπος/iu, ""));
}

/** Day number of a sheet as YYYY-MM-DD. The sheet believes that 1900 was a leap year; a workbook may count from 1904 instead. Undefined outside 1900 to 9999. */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(from1904 ? serial + 1_462 : serial);
  if (!Number.isFinite(days) || days < 1 || days > 2_958_465) return undefined;
  const shift = days < 60 ? 1 : 0;
  return new Date(Date.UTC(1899, 11, 30 + days + shift)).toISOString().slice(0, 10);
}

/** Column of a cell's reference, from 0: `A1` is 0, `AB7` is 27. Undefined where it is none. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/u.exec(reference ?? "")?.[1];
  return letters === undefined ? undefined : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
