/** Builds pdf.js without its ways to the network and to code that it would load, and lets its worker tell the names of fonts, and which forms have no pages. */
import type { Plugin } from 'vite';

const MAIN = /\/pdfjs-dist\/legacy\/build\/pdf\.mjs$/;
const WORKER = /\/pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/;

/** What stands in the place of each way out; whoever takes it is told so. */
const NO_WAY = `\nfunction noWayOut() { return Promise.reject(new Error("There is no way to the network.")); }\n`;

/** A change of the code: what is looked for, what stands there instead, and in how many places at least. */
type Change = readonly [RegExp, string];

const EVERYWHERE: readonly Change[] = [
  [/(?<=(?:await|return|=) )fetch\(/g, 'noWayOut('],
  [/\bFunction\('return this'\)\(\)/g, 'globalThis'],
];

const IN_MAIN: readonly Change[] = [
  // Workers are given to it; it starts none itself.
  [/new Worker\(getWorkerSrc\(\w+\), \{\s*type: "module"\s*\}\)/g, 'noWorker()'],
  [/await import\(\s*(?:\/\*[^*]*\*\/\s*)+this\.workerSrc\)/g, 'await noWayOut()'],
  [/new Image\(\)/g, 'document.createElement("img")'],
];

const IN_WORKER: readonly Change[] = [
  // Pictures of two kinds are decoded by code of their own; only what comes with the extension is ever loaded.
  [
    /await import\(\s*(?:\/\*[^*]*\*\/\s*)+`\$\{WasmImage\.#wasmUrl\}\$\{this\._noWasmFilename\}`\)/g,
    'await (this._noWasmFilename === "jbig2_nowasm_fallback.js" ? import("../../wasm/jbig2_nowasm_fallback.js") : import("../../wasm/openjpeg_nowasm_fallback.js"))',
  ],
  [/(fontFamily: font\.fallbackName,)/g, '$1 fontName: font.name,'],
  [/(IsXFAPresent: formInfo\.hasXfa,)/g, '$1 hasOnlyXfa: this.hasOnlyXfa,'],
];

/**
 * The code of pdf.js with its ways out closed.
 *
 * @throws where the code has changed so that one of them is not found
 */
export function pdfjsParts(code: string, part: 'main' | 'worker'): string {
  const changes = [...EVERYWHERE, ...(part === 'main' ? IN_MAIN : IN_WORKER)];
  const changed = changes.reduce((code, [from, to]) => {
    const without = code.replaceAll(from, to);
    if (without === code)
      throw new Error(`pdf.js is written in another way than before; look for ${from} in its ${part} part.`);
    return without;
  }, code);
  const noWorker = part === 'main' ? 'function noWorker() { throw new Error("It starts no worker."); }\n' : '';
  return changed + NO_WAY + noWorker;
}

/** The Vite plugin that does so in every build. */
export function pdfjsWithoutWaysOut(): Plugin {
  return {
    name: 'glosswell:pdfjs-without-ways-out',
    transform: {
      filter: { id: [MAIN, WORKER] },
      handler: (code, id) => ({ code: pdfjsParts(code, MAIN.test(id) ? 'main' : 'worker'), map: null }),
    },
  };
}
