/** Reads the pages of an open PDF, one after the other, as pieces of text in their places. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextStyle } from 'pdfjs-dist/types/src/display/api.js';
import { pageText, type LinkArea, type Matrix, type PageItems, type TextItem } from './text/text-items.ts';
import type { PageText } from './text/page-text.ts';

/** The links that are kept; all others are only text. */
const KEPT_LINK = /^(?:https?:\/\/|mailto:)/i;

/** No page that anybody reads has as many pieces of text; what comes after them is left out. */
export const MOST_PIECES = 10_000;

/** So many pages are asked for before they are wanted, so that the worker never waits. */
const AHEAD = 3;

/** Every page of a document, from the first one on. @throws when `signal` aborts */
export async function* pagesOf(document: PDFDocumentProxy, signal: AbortSignal): AsyncGenerator<PageText> {
  const asked: Promise<PageText>[] = [];
  let next = 1;
  for (let number = 1; number <= document.numPages; number += 1) {
    for (; next <= Math.min(document.numPages, number + AHEAD - 1); next += 1) asked.push(readPage(document, next));
    signal.throwIfAborted();
    const page = await asked.shift();
    if (page) yield page;
  }
}

/** A page's text. Where it is not asked for in the end, nobody hears that it was not read. */
function readPage(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const read = document.getPage(number).then(async (page) => {
    try {
      return await textOfPage(page, number);
    } finally {
      page.cleanup();
    }
  });
  read.catch(() => undefined);
  return read;
}

/** What is written on a page. */
export async function textOfPage(page: PDFPageProxy, number: number): Promise<PageText> {
  const [{ items, styles }, annotations] = await Promise.all([contentOf(page), page.getAnnotations()]);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  return pageText({
    number,
    width,
    height,
    transform: transform as unknown as Matrix,
    items: items.filter((item): item is typeof item & TextItem => 'str' in item),
    fonts: fontsOf(styles),
    links: annotations.flatMap((annotation) => linkArea(annotation) ?? []),
  });
}

/** The pieces on a page, as the worker finds them, which stops once there are too many. */
async function contentOf(page: PDFPageProxy): Promise<Pick<TextContent, 'items' | 'styles'>> {
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  const items: TextContent['items'] = [];
  const styles: TextContent['styles'] = {};
  while (items.length < MOST_PIECES) {
    const { value, done } = await reader.read();
    if (done) break;
    items.push(...value.items);
    Object.assign(styles, value.styles);
  }
  await reader.cancel(new Error('There is too much text.'));
  return { items, styles };
}

/** The build lets pdf.js tell the fonts' names beside their styles; see `pdfjs-parts`. */
function fontsOf(styles: Readonly<Record<string, TextStyle>>): PageItems['fonts'] {
  return Object.fromEntries(
    Object.entries(styles).map(([key, style]) => [
      key,
      { family: style.fontFamily, name: 'fontName' in style ? String(style.fontName) : '' },
    ]),
  );
}

/** Where a link leads, if it is one of those that do no more than lead somewhere. */
function linkArea({ subtype, url, rect }: { subtype?: unknown; url?: unknown; rect?: unknown }): LinkArea | undefined {
  if (subtype !== 'Link' || typeof url !== 'string' || !KEPT_LINK.test(url) || !Array.isArray(rect)) return undefined;
  return { href: url, rect: rect.map(Number) };
}
