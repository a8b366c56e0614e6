import { type ChildProcess, fork } from "node:child_process";
import { join, resolve } from "node:path";

/** Beside `src` and `dist` alike: the templates of the house. */
export const templatesFolder = resolve(__dirname, "../../../papers");
const documentsPerProcess = 1_000;

export interface PaperJob {
  /** Name of the template without `.typ`. */
  readonly template: string;
  readonly data: unknown;
  readonly codes: Readonly<Record<string, { readonly kind: "qr" | "code128"; readonly text: string }>>;
  /** File name to base64. */
  readonly pictures: Readonly<Record<string, string>>;
  /** The date written into the document; the same record gives the same bytes. */
  readonly at: Date;
  /** A municipality's own templates by name: they stand in for those of the house. */
  readonly sources: Readonly<Partial<Record<string, string>>>;
}

export interface Typeset {
  /** Tagged PDF/A-2a. */
  readonly pdf: Buffer;
  readonly pages: number;
  /** All pages, one under the other. Only where asked for. */
  readonly svg: string;
}

/** Why a template gave no paper, and where: the line counts from 1; null where the whole paper is the trouble. */
export class TemplateFailed extends Error {
  constructor(
    readonly template: string,
    readonly line: number | null,
    readonly why: string,
  ) {
    super(`paper: ${template}${line === null ? "" : `:${line}`}: ${why}`);
  }
}

interface Waiting {
  readonly done: (paper: Typeset) => void;
  readonly failed: (problem: Error) => void;
  readonly timer: NodeJS.Timeout;
}

interface Running {
  readonly child: ChildProcess;
  readonly waiting: Map<number, Waiting>;
  documents: number;
}

interface Answer {
  readonly id: number;
  readonly pdf?: string;
  readonly svg?: string;
  readonly pages?: number;
  readonly problem?: { readonly template: string; readonly line: number | null; readonly why: string };
}

/**
 * A process of its own that typesets: the compiler is synchronous and its memory grows. A template that never ends is killed
 * after `patience` ms. What is edited by people is tried in another process than the one that prints.
 */
export class Typesetter {
  private running: Running | undefined;
  private lastId = 0;

  constructor(private readonly patience: number) {}

  /** Throws `TemplateFailed` where the template fails, never ends, or the process dies. */
  typeset(job: PaperJob, wanted: { readonly svg: boolean } = { svg: false }): Promise<Typeset> {
    const process = this.current();
    const id = (this.lastId += 1);
    return new Promise((done, failed) => {
      const timer = setTimeout(() => {
        process.waiting.delete(id);
        process.child.kill("SIGKILL");
        failed(new TemplateFailed(job.template, null, `not ready after ${this.patience / 1_000} s`));
      }, this.patience);
      process.waiting.set(id, { done, failed, timer });
      process.child.send({ ...job, ...wanted, at: job.at.getTime(), id, folder: templatesFolder, fonts });
    });
  }

  /** Ends the process; the next paper starts a new one. */
  stop(): void {
    if (this.running?.child.connected) this.running.child.disconnect();
    this.running = undefined;
  }

  private current(): Running {
    if (this.running && this.running.documents < documentsPerProcess && this.running.child.connected) {
      this.running.documents += 1;
      return this.running;
    }
    const old = this.running;
    if (old?.child.connected && old.waiting.size === 0) old.child.disconnect();
    this.running = this.start();
    this.running.documents = 1;
    return this.running;
  }

  private start(): Running {
    const child = fork(join(templatesFolder, "typesetter.cjs"), { stdio: ["ignore", "ignore", "inherit", "ipc"], execArgv: [], env: closedWorld });
    const made: Running = { child, waiting: new Map(), documents: 0 };
    child.on("message", (answer: Answer) => {
      const waiting = made.waiting.get(answer.id);
      made.waiting.delete(answer.id);
      clearTimeout(waiting?.timer);
      if (answer.pdf !== undefined) waiting?.done({ pdf: Buffer.from(answer.pdf, "base64"), pages: answer.pages ?? 0, svg: answer.svg ?? "" });
      else waiting?.failed(new TemplateFailed(answer.problem?.template ?? "", answer.problem?.line ?? null, answer.problem?.why ?? ""));
      if (made !== this.running && made.waiting.size === 0 && child.connected) child.disconnect();
    });
    child.on("exit", () => {
      for (const waiting of made.waiting.values()) {
        clearTimeout(waiting.timer);
        waiting.failed(new TemplateFailed("", null, "the typesetter ended before the paper was ready"));
      }
      made.waiting.clear();
      if (this.running === made) this.running = undefined;
    });
    child.unref();
    child.channel?.unref();
    return made;
  }
}

/** Nothing of ours reaches a template: no secret of the environment, no package of the network, no folder of packages. */
const closedWorld: NodeJS.ProcessEnv = { HTTP_PROXY: "http://127.0.0.1:9", HTTPS_PROXY: "http://127.0.0.1:9", ALL_PROXY: "http://127.0.0.1:9", TYPST_PACKAGE_PATH: "/nonexistent", TYPST_PACKAGE_CACHE_PATH: "/nonexistent", XDG_CACHE_HOME: "/nonexistent", XDG_DATA_HOME: "/nonexistent" };

const fonts = [
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf",
  "@expo-google-fonts/noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf",
].map((file) => require.resolve(file));
