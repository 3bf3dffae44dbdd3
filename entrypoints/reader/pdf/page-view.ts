/** Draws the pages of a PDF as they are, each with its words over it. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { element } from '../read/elements.ts';
import type { PageView } from '../read/opened.ts';
import { textOfPage } from './page-items.ts';
import { canvasSize } from './canvas-size.ts';
import { joinPages } from './join-pages.ts';
import { layText, type Laid } from './text-layer.ts';
import { pageLayer } from './text/page-layer.ts';

/** A point is 1/72 inch, a CSS pixel 1/96. */
const PIXELS_PER_POINT = 96 / 72;

/** The pages of a document. @param life ends with the document */
export function drawPages(document: PDFDocumentProxy, life: AbortSignal): PageView {
  const joined = joinPages(async (number) => textOfPage(await document.getPage(number), number), document.numPages);
  return {
    count: document.numPages,
    async draw(number, host, { zoom, room }, signal) {
      const end = AbortSignal.any([life, signal]);
      end.throwIfAborted();
      const page = await document.getPage(number);
      end.throwIfAborted();
      const scale = zoom * Math.min(PIXELS_PER_POINT, room / page.getViewport({ scale: 1 }).width);
      const paper = element('div');
      paper.className = 'paper';
      const { width, height } = page.getViewport({ scale });
      paper.style.width = `${width}px`;
      paper.style.height = `${height}px`;
      host.replaceChildren(paper);
      // The paper is as large as the page will be: what lies below it is where it will stay.
      host.style.removeProperty('min-block-size');
      const words = layWords(page, number, paper, scale, end).then((laid) => joined.add(number, laid, end));
      await Promise.all([drawPicture(page, paper, scale, end), words]);
    },
  };
}

async function drawPicture(page: PDFPageProxy, paper: HTMLElement, scale: number, signal: AbortSignal): Promise<void> {
  const canvas = element('canvas');
  const size = canvasSize(page.getViewport({ scale }), devicePixelRatio);
  canvas.width = size.width;
  canvas.height = size.height;
  // Its words lie over it, and are what is read aloud.
  canvas.setAttribute('aria-hidden', 'true');
  paper.prepend(canvas);
  const drawing = page.render({
    canvas,
    viewport: page.getViewport({ scale: scale * size.ratio }),
    annotationMode: AnnotationMode.DISABLE,
  });
  const free = () => {
    drawing.cancel();
    // A canvas without a size gives its memory back at once.
    canvas.width = 0;
    canvas.height = 0;
    page.cleanup();
  };
  signal.addEventListener('abort', free, { once: true });
  await drawing.promise;
}

async function layWords(
  page: PDFPageProxy,
  number: number,
  paper: HTMLElement,
  scale: number,
  signal: AbortSignal,
): Promise<readonly Laid[]> {
  const text = await textOfPage(page, number);
  signal.throwIfAborted();
  const words = element('div');
  words.className = 'page-words';
  paper.append(words);
  return layText(words, pageLayer(text), scale);
}
