/** Markup as a document that the room shows. */
import { elementsOfMarkup } from './from-markup.ts';
import { inSlices } from './in-slices.ts';
import type { OpenedDocument } from './opened.ts';
import { inert } from './sanitize.ts';

/** What is known of a document beside its markup. */
interface Known {
  /** Its title where the markup has none of its own, such as the file's name. */
  title: string;
  language?: string;
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** The document. */
export function markupDocument(markup: string, { title, language }: Known, signal: AbortSignal): OpenedDocument {
  const page = inert(markup);
  const said = page.documentElement.lang || language;
  return {
    title: takeTitle(page) || title,
    ...(said && LANGUAGE.test(said) && { language: said }),
    slices: inSlices(elementsOfMarkup(page.body), signal),
    close: () => page.body.replaceChildren(),
  };
}

/** The title that the document has on its first line or in its head; taken out of the text, as the room shows it above. */
function takeTitle(page: Document): string {
  const headings = Array.from(page.querySelectorAll('h1'));
  const first = headings.find((heading) => heading === page.body.firstElementChild);
  const title = textOf(first) || page.title.trim();
  headings.find((heading) => textOf(heading) === title)?.remove();
  return title;
}

function textOf(heading: Element | undefined): string {
  return heading?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
