/** A PDF as the room shows it: its text in slices, as it is read, and its pages as they are. */
import type { OpenedDocument } from '../read/opened.ts';
import { loadDocument, type AskPassword } from './load-document.ts';
import { pagesOf } from './page-items.ts';
import { drawPages } from './page-view.ts';
import { withText } from './scan.ts';
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
 * @throws a `NotReadable` where it cannot be read, and what `signal` says when it aborts
 */
export async function pdfDocument(
  bytes: ArrayBuffer,
  port: Worker,
  { name, password, signal }: PdfOptions,
): Promise<OpenedDocument> {
  const asked = password ?? (() => Promise.resolve(undefined));
  const { document, close } = await loadDocument(bytes, port, asked, signal);
  const life = new AbortController();
  const end = () => {
    life.abort();
    close();
  };
  try {
    const { info } = (await document.getMetadata()) as { info: { Title?: unknown; Language?: unknown } };
    signal.throwIfAborted();
    const pages = await withText(document, pagesOf(document, life.signal), signal);
    const { Language: language } = info;
    let read = 0;
    return {
      title: titleOf(info.Title, name),
      ...(typeof language === 'string' && language && { language }),
      slices: slicesOf(counted(pages, () => (read += 1))),
      progress: () => read / document.numPages,
      pages: drawPages(document, life.signal),
      close: end,
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function* counted(pages: AsyncIterable<PageText>, count: () => void): AsyncGenerator<PageText> {
  for await (const page of pages) {
    count();
    yield page;
  }
}

/** The elements of the pages. Each page is asked of the worker, so the room has its turn in between. */
async function* slicesOf(pages: AsyncIterable<PageText>): AsyncGenerator<HTMLElement[]> {
  for await (const blocks of documentBlocks(pages)) {
    const elements = elementsOf(blocks.filter(saysSomething));
    if (elements.length > 0) yield elements;
  }
}
