/** Opens whatever a reader brings: tells its kind and has it read by the code for it, which is loaded only then. */
import { askWorker } from '../../../front/ask-worker.ts';
import { decode } from './decode.ts';
import { elementsOfText } from './from-text.ts';
import { inSlices } from './in-slices.ts';
import { HEAD_BYTES, kindOf, type Kind } from './kind.ts';
import { NotReadable, type OpenedDocument } from './opened.ts';

/** What is asked of the reader while a document opens. */
interface Asking {
  /** The password of a locked file; `undefined` where the reader gives none. Asked again where it was wrong. */
  password(isWrong?: boolean): Promise<string | undefined>;
  signal: AbortSignal;
}

/** The largest files that are read, by kind, in megabytes: far more than a leaflet has, and no more than a page can show. */
const MOST_MB: Readonly<Record<Kind, number>> = { pdf: 200, docx: 100, html: 20, markdown: 10, text: 20 };
const MB = 2 ** 20;

/** Opens a file. @throws a {@link NotReadable} where it is not shown, an `AbortError` once `signal` aborts */
export async function openFile(file: Blob, name: string, asking: Asking): Promise<OpenedDocument> {
  const { signal } = asking;
  const kind = kindOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()), name);
  if (file.size > MOST_MB[kind] * MB) throw new NotReadable('roomTooLarge', String(MOST_MB[kind]));
  const bytes = await file.arrayBuffer();
  signal.throwIfAborted();
  switch (kind) {
    case 'pdf':
      return (await import('../pdf/open-pdf.ts')).openPdf(bytes, { name, ...asking });
    case 'docx':
      return (await import('./docx/open-docx.ts')).openDocx(bytes, name, signal);
    case 'html':
      return openMarkup(decode(new Uint8Array(bytes), true), name, signal);
    case 'markdown':
      return openMarkup(await markupOf(decode(new Uint8Array(bytes)), signal), name, signal);
    default:
      return openText(decode(new Uint8Array(bytes)), name);
  }
}

/** Opens markup, such as a formatted selection. */
export async function openMarkup(markup: string, name: string, signal: AbortSignal): Promise<OpenedDocument> {
  const { markupDocument } = await import('./markup/markup-document.ts');
  signal.throwIfAborted();
  return markupDocument(markup, { name });
}

/** Opens plain text. */
export function openText(text: string, title: string): OpenedDocument {
  const life = new AbortController();
  return { title, slices: inSlices(elementsOfText(text), life.signal), close: () => life.abort() };
}

function markupOf(text: string, signal: AbortSignal): Promise<string> {
  const worker = new Worker(new URL('./markdown-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<string>(worker, text, [], signal);
}
