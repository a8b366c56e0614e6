/** Longest a paper may take to open, in ms; then the next one is tried and its link stays. */
const patience = 15_000;

/** Prints papers one after the other, each in a frame of its own. */
export async function printPapers(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    frame.src = url;
    const loaded = new Promise<boolean>((done) => {
      frame.addEventListener("load", () => done(true), { once: true });
      setTimeout(() => done(false), patience);
    });
    document.body.append(frame);
    if (await loaded) frame.contentWindow?.print();
    frame.remove();
  }
}
