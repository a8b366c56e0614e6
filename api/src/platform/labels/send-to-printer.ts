import { connect } from "node:net";

export interface PrinterAddress {
  readonly host: string;
  readonly port: number;
}

/** A label printer that is not there must not hold an act's locks. */
const patienceMs = 3_000;

/** Hands a print job to a printer's raw port; resolves when the printer's side of the line has taken all of it. Rejects where it is not reached in time. */
export function sendToPrinter({ host, port }: PrinterAddress, job: string): Promise<void> {
  return new Promise((done, failed) => {
    const line = connect({ host, port });
    const giveUp = setTimeout(() => line.destroy(new Error("the printer did not answer in time")), patienceMs);
    line.on("connect", () => line.end(job, "latin1"));
    line.on("error", failed);
    line.on("close", (hadError) => {
      clearTimeout(giveUp);
      if (!hadError) done();
    });
    line.resume();
  });
}
