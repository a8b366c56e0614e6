/** Longest a paper may take to open or its dialog to be answered, in ms; then the next one is tried. */
const patience = 15_000;

/** Prints papers one after the other, each in a frame of its own that stays until its printing is over. */
export async function printPapers(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const frame = await openFrame(url);
    if (frame !== undefined) await printFrame(frame);
  }
}

/** The paper in a frame nobody sees; undefined where it does not open in time. A frame that is not displayed prints nothing. */
async function openFrame(url: string): Promise<HTMLIFrameElement | undefined> {
  const frame = document.createElement("iframe");
  Object.assign(frame.style, { position: "fixed", width: "1px", height: "1px", insetInlineStart: "-10px", border: "0" });
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.src = url;
  const opened = new Promise<boolean>((done) => {
    frame.addEventListener("load", () => done(true), { once: true });
    setTimeout(() => done(false), patience);
  });
  document.body.append(frame);
  if (await opened) return frame;
  frame.remove();
  return undefined;
}

async function printFrame(frame: HTMLIFrameElement): Promise<void> {
  const page = frame.contentWindow;
  if (page === null) return;
  const over = new Promise<void>((done) => {
    page.addEventListener("afterprint", () => { frame.remove(); done(); }, { once: true });
    setTimeout(done, patience);
  });
  page.print();
  await over;
}
