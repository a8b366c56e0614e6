// Typesets papers in a process of its own: the typesetter is synchronous and its memory grows, so the house restarts it.
// Messages in: { id, template, data, codes, pictures, at, fonts, folder }. Out: { id, pdf } or { id, problem }.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
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

function typeset({ template, data, codes, pictures, at, fonts, folder }) {
  const compiler = compilerOf(folder, fonts);
  try {
    compiler.mapShadow(join(folder, "data.json"), Buffer.from(JSON.stringify(data)));
    for (const [name, code] of Object.entries(codes)) compiler.mapShadow(join(folder, `${name}.svg`), Buffer.from(barcode(code)));
    for (const [name, base64] of Object.entries(pictures)) compiler.mapShadow(join(folder, name), Buffer.from(base64, "base64"));
    const compiled = compiler.compile({ mainFilePath: join(folder, `${template}.typ`) });
    if (compiled.hasError()) {
      const error = compiled.takeError();
      const said = error ? compiler.fetchDiagnostics(error).map((line) => `${line.path ?? ""} ${line.range ?? ""} ${line.message ?? ""}`.trim()) : [];
      throw new Error(said.join("; ").slice(0, 500) || "the template failed");
    }
    const document = compiled.result;
    if (!document) throw new Error("the template gave no document");
    return compiler.pdf(document, { pdfStandard: "a-2a", creationTimestamp: Math.floor(at / 1000) });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

process.on("message", (job) => {
  try {
    process.send?.({ id: job.id, pdf: typeset(job).toString("base64") });
  } catch (problem) {
    process.send?.({ id: job.id, problem: problem instanceof Error ? problem.message : String(problem) });
  }
});
process.on("disconnect", () => process.exit(0));
