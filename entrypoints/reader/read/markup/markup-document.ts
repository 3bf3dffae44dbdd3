/** Markup as a document that the room shows. */
import { elementsOfMarkup } from './from-markup.ts';
import { inSlices } from '../in-slices.ts';
import { NotReadable, type OpenedDocument } from '../opened.ts';
import { isOverbuilt } from './overbuilt.ts';
import { inert } from './sanitize.ts';

/** What is known of a document beside its markup. */
interface Known {
  /** The title that it has where its markup does not say so. */
  title?: string | undefined;
  /** What it is called where it has none, such as the file's name. */
  name: string;
  language?: string | undefined;
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** The document. @throws a {@link NotReadable} where its markup is made to stop a browser */
export function markupDocument(markup: string, { title, name, language }: Known): OpenedDocument {
  if (isOverbuilt(markup)) throw new NotReadable('roomOverbuilt');
  const life = new AbortController();
  const page = inert(markup);
  const said = page.documentElement.lang || language;
  return {
    title: takeTitle(page, title) || name,
    ...(said && LANGUAGE.test(said) && { language: said }),
    slices: inSlices(elementsOfMarkup(page.body), life.signal),
    close: () => life.abort(),
  };
}

/** The title that the document is known by, or has on its first line or in its head; taken out of the text, as the room shows it above. */
function takeTitle(page: Document, known = ''): string {
  const headings = Array.from(page.querySelectorAll('h1'));
  const first = headings.find((heading) => heading === page.body.firstElementChild);
  const title = known || textOf(first) || page.title.trim();
  headings.find((heading) => textOf(heading) === title)?.remove();
  return title;
}

function textOf(heading: Element | undefined): string {
  return heading?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
