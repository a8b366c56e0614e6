import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Beside `src` and `dist` alike: the templates a municipality may edit without a release. */
const ownFolder = resolve(__dirname, "../../../papers");
const documentsPerProcess = 1_000;
const patience = 20_000;

export interface PaperJob {
  readonly template: string;
  readonly data: unknown;
  readonly codes: Readonly<Record<string, { readonly kind: "qr" | "code128"; readonly text: string }>>;
  /** File name to base64. */
  readonly pictures: Readonly<Record<string, string>>;
  /** The date written into the document; the same record gives the same bytes. */
  readonly at: Date;
  readonly folder?: string | undefined;
}

interface Waiting {
  readonly done: (pdf: Buffer) => void;
  readonly failed: (problem: Error) => void;
  readonly timer: NodeJS.Timeout;
}

interface Running {
  readonly child: ChildProcess;
  readonly waiting: Map<number, Waiting>;
  documents: number;
}

let running: Running | undefined;
let lastId = 0;

/** Typesets one paper in the child process. Throws where the template fails, the process dies or takes longer than 20 s. */
export function typeset(job: PaperJob): Promise<Buffer> {
  const process = current();
  const id = (lastId += 1);
  return new Promise((done, failed) => {
    const timer = setTimeout(() => {
      process.waiting.delete(id);
      process.child.kill("SIGKILL");
      failed(new Error(`the paper ${job.template} took too long`));
    }, patience);
    process.waiting.set(id, { done, failed, timer });
    process.child.send({ ...job, at: job.at.getTime(), id, folder: job.folder && existsSync(job.folder) ? resolve(job.folder) : ownFolder, fonts });
  });
}

/** Ends the child process; the next paper starts a new one. */
export function stopTypesetter(): void {
  running?.child.disconnect();
  running = undefined;
}

function current(): Running {
  if (running && running.documents < documentsPerProcess && running.child.connected) {
    running.documents += 1;
    return running;
  }
  const old = running;
  if (old?.child.connected && old.waiting.size === 0) old.child.disconnect();
  running = start();
  running.documents = 1;
  return running;
}

function start(): Running {
  const child = fork(join(ownFolder, "typesetter.cjs"), { stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: [] });
  const made: Running = { child, waiting: new Map(), documents: 0 };
  child.on("message", (answer: { id: number; pdf?: string; problem?: string }) => {
    const waiting = made.waiting.get(answer.id);
    made.waiting.delete(answer.id);
    clearTimeout(waiting?.timer);
    if (answer.pdf !== undefined) waiting?.done(Buffer.from(answer.pdf, "base64"));
    else waiting?.failed(new Error(`paper: ${answer.problem}`));
    if (made !== running && made.waiting.size === 0 && child.connected) child.disconnect();
  });
  child.on("exit", () => {
    for (const waiting of made.waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.failed(new Error("the typesetter ended before the paper was ready"));
    }
    made.waiting.clear();
    if (running === made) running = undefined;
  });
  child.unref();
  child.channel?.unref();
  return made;
}

const fonts = [
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf",
  "@expo-google-fonts/noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf",
].map((file) => require.resolve(file));
