// Typesets papers in a process of its own: the typesetter is synchronous and its memory grows, so the house restarts it.
// Messages in: { id, template, data, codes, pictures, at, fonts, folder, sources, svg }. Out: { id, pdf, pages, svg? } or
// { id, problem: { template, line, why } }; lines count from 1.
const { readFileSync } = require("node:fs");
const { basename, join } = require("node:path");
const bwip = require("bwip-js/node");
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");

/** @type {Map<string, import("@myriaddreamin/typst-ts-node-compiler").NodeCompiler>} */
const compilers = new Map();

function compilerOf(folder, fonts) {
  const known = compilers.get(folder);
  if (known) return known;
  const made = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }] });
  compilers.set(folder, made);
  return made;
}

function barcode({ kind, text }) {
  if (kind === "qr") return bwip.toSVG({ bcid: "qrcode", text, eclevel: "M", padding: 4, backgroundcolor: "FFFFFF" });
  return bwip.toSVG({ bcid: "code128", text, height: 14, includetext: false, paddingwidth: 10, paddingheight: 1, backgroundcolor: "FFFFFF" });
}

function typeset({ template, data, codes, pictures, at, fonts, folder, sources, svg }) {
  const compiler = compilerOf(folder, fonts);
  try {
    for (const [name, source] of Object.entries(sources)) compiler.mapShadow(join(folder, `${name}.typ`), Buffer.from(source));
    compiler.mapShadow(join(folder, "data.json"), Buffer.from(JSON.stringify(data)));
    for (const [name, code] of Object.entries(codes)) compiler.mapShadow(join(folder, `${name}.svg`), Buffer.from(barcode(code)));
    for (const [name, base64] of Object.entries(pictures)) compiler.mapShadow(join(folder, name), Buffer.from(base64, "base64"));
    const compiled = compiler.compile({ mainFilePath: join(folder, `${template}.typ`) });
    const document = compiled.result;
    if (compiled.hasError() || !document) {
      const error = compiled.takeError();
      const [first] = error ? compiler.fetchDiagnostics(error).filter((line) => line.severity === 1) : [];
      return { problem: { template: first?.path ? basename(first.path, ".typ") : template, line: first?.range ? first.range.start.line + 1 : null, why: plain(first?.message ?? "the template gave no document", folder) } };
    }
    const pages = document.numOfPages;
    try {
      return { pdf: compiler.pdf(document, { pdfStandard: "a-2a", creationTimestamp: Math.floor(at / 1000) }).toString("base64"), pages, ...(svg ? { svg: compiler.svg(document) } : {}) };
    } catch (problem) {
      const said = String(problem instanceof Error ? problem.message : problem);
      return { problem: { template, line: null, why: plain(/message: "((?:[^"\\]|\\.)*)"/u.exec(said)?.[1] ?? said, folder) } };
    }
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

/** One line that names no folder of this machine. */
function plain(text, folder) {
  return text.replaceAll(folder, "").replaceAll(/\s+/gu, " ").slice(0, 300);
}

process.on("message", (job) => {
  try {
    process.send?.({ id: job.id, ...typeset(job) });
  } catch (problem) {
    process.send?.({ id: job.id, problem: { template: job.template, line: null, why: plain(problem instanceof Error ? problem.message : String(problem), job.folder) } });
  }
});
process.on("disconnect", () => process.exit(0));
