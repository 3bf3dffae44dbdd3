/** Tells a document that has text from one that is only pictures of it. */
import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { NotReadable } from '../read/opened.ts';
import type { PageText } from './text/page-text.ts';

/** So many letters are a text; fewer are a stamp or a page number. */
const FEWEST_LETTERS = 24;
/** A document with no text on so many pages has none later on. */
const MOST_PAGES = 40;

/**
 * The pages, once some of them have shown to have text.
 *
 * @throws a {@link NotReadable} where they have none
 */
export async function withText(
  document: PDFDocumentProxy,
  pages: AsyncGenerator<PageText>,
  signal: AbortSignal,
): Promise<AsyncGenerator<PageText>> {
  const read: PageText[] = [];
  let letters = 0;
  while (letters < FEWEST_LETTERS && read.length < MOST_PAGES) {
    const { value, done } = await pages.next();
    signal.throwIfAborted();
    if (done) break;
    read.push(value);
    letters += value.pieces.reduce((sum, { text }) => sum + text.length, 0);
  }
  if (letters >= FEWEST_LETTERS || (letters > 0 && !(await hasPicture(document)))) return followedBy(read, pages);
  await pages.return(undefined);
  throw new NotReadable((await hasPicture(document)) ? 'roomScan' : 'roomNoText');
}

async function* followedBy(read: readonly PageText[], pages: AsyncGenerator<PageText>): AsyncGenerator<PageText> {
  yield* read;
  yield* pages;
}

/** Whether there is a picture on the first page. */
async function hasPicture(document: PDFDocumentProxy): Promise<boolean> {
  const page = await document.getPage(1);
  const { fnArray } = await page.getOperatorList();
  page.cleanup();
  const pictures = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  return fnArray.some((operation: number) => pictures.has(operation));
}
