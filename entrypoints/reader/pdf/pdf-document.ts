/** A PDF as the room shows it: its text in slices, as it is read, and its pages as they are. */
import { NotReadable, type OpenedDocument } from '../read/opened.ts';
import { loadDocument, unless, type AskPassword, type Loaded } from './load-document.ts';
import { pagesOf } from './page-items.ts';
import { drawPages } from './page-view.ts';
import { withText } from './scan.ts';
import { timeLimit } from './time-limit.ts';
import { titleOf } from './title.ts';
import { documentBlocks } from './text/document-text.ts';
import type { PageText } from './text/page-text.ts';
import { elementsOf, saysSomething } from './to-elements.ts';

/** How a PDF is opened. */
export interface PdfOptions {
  /** The file's. */
  name: string;
  /** Asked where the file is locked, and again where it was wrong. */
  password?: AskPassword;
  /** Gives up opening it; what is open goes on until it is closed. */
  signal: AbortSignal;
}

/**
 * Opens a PDF in a worker of its own.
 *
 * @throws a `NotReadable` where it cannot be read, a `TimeoutError` where that takes far too long, and what `signal` says when it aborts
 */
export async function pdfDocument(
  bytes: ArrayBuffer,
  port: Worker,
  { name, password, signal }: PdfOptions,
): Promise<OpenedDocument> {
  const limit = timeLimit(signal);
  const opening = new AbortController();
  const ask: AskPassword = async (isWrong) => password && limit.whileAsked(() => password(isWrong));
  try {
    const loaded = await loadDocument(bytes, port, ask, limit.signal);
    const begun = begin(loaded, name, limit.signal).catch((error: unknown) => {
      loaded.close();
      throw error;
    });
    // The worker may never answer, so nobody waits for it once the signal has aborted.
    limit.signal.addEventListener('abort', loaded.close, { signal: opening.signal });
    return await unless(begun, port, limit.signal, opening.signal);
  } finally {
    opening.abort();
    limit.end();
  }
}

/** The document, once its first pages have shown to have text. */
async function begin({ document, close }: Loaded, name: string, signal: AbortSignal): Promise<OpenedDocument> {
  const life = new AbortController();
  // The build lets pdf.js tell `hasOnlyXfa`; see `pdfjs-parts`.
  const { info } = (await document.getMetadata()) as {
    info: { Title?: unknown; Language?: unknown; hasOnlyXfa?: unknown };
  };
  signal.throwIfAborted();
  // Its one page is a note that asks to wait, or to open it elsewhere.
  if (info.hasOnlyXfa === true) throw new NotReadable('roomXfaForm');
  const pages = await withText(document, pagesOf(document, life.signal), signal);
  const { Language: language } = info;
  const title = titleOf(info.Title, name);
  let read = 0;
  return {
    title,
    ...(typeof language === 'string' && language && { language }),
    slices: slicesOf(
      counted(pages, () => (read += 1)),
      title,
    ),
    progress: () => read / document.numPages,
    pages: drawPages(document, life.signal),
    close() {
      life.abort();
      close();
    },
  };
}

async function* counted(pages: AsyncIterable<PageText>, count: () => void): AsyncGenerator<PageText> {
  for await (const page of pages) {
    count();
    yield page;
  }
}

/** The elements of the pages. Each page is asked of the worker, so the room has its turn in between. */
async function* slicesOf(pages: AsyncIterable<PageText>, title: string): AsyncGenerator<HTMLElement[]> {
  for await (const blocks of documentBlocks(pages, title)) {
    const elements = elementsOf(blocks.filter(saysSomething));
    if (elements.length > 0) yield elements;
  }
}
