/** Reads the PDFs of the tests in Node, with pdf.js as it is built into the extension. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Block } from '../../../../../entrypoints/reader/pdf/text/block.ts';
import { documentBlocks } from '../../../../../entrypoints/reader/pdf/text/document-text.ts';
import { pagesOf } from '../../../../../entrypoints/reader/pdf/page-items.ts';
import { pdfjsParts } from '../../../../../scripts/build/pdfjs-parts.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..', '..');
const FIXTURES = join(ROOT, 'tests', 'fixtures', 'pdf');
const WORKER = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
/** Where pdf.js's worker lies as the build would have it. Beside the package, so that its imports lead where they do in a build. */
const PATCHED = join(ROOT, 'node_modules', '.cache', 'glosswell', 'legacy', 'build', 'pdf.worker.mjs');

/** A document of the fixtures, open; its caller closes it. */
export async function openFixture(bytes: string | Uint8Array): Promise<PDFDocumentProxy> {
  mkdirSync(join(PATCHED, '..'), { recursive: true });
  const code = pdfjsParts(readFileSync(WORKER, 'utf8'), 'worker');
  if (!existsSync(PATCHED) || readFileSync(PATCHED, 'utf8') !== code) writeFileSync(PATCHED, code);
  const shared = globalThis as { pdfjsWorker?: unknown };
  shared.pdfjsWorker ??= await import(/* @vite-ignore */ pathToFileURL(PATCHED).href);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = typeof bytes === 'string' ? new Uint8Array(readFileSync(join(FIXTURES, bytes))) : bytes;
  return getDocument({ data, verbosity: 0 }).promise;
}

/** All blocks of a document of the fixtures. */
export async function blocksIn(bytes: string | Uint8Array): Promise<Block[]> {
  const opened = await openFixture(bytes);
  try {
    return (await Array.fromAsync(documentBlocks(pagesOf(opened, new AbortController().signal)))).flat();
  } finally {
    await opened.loadingTask.destroy();
  }
}
