/** Takes everything out of markup but text and its plain structure. The markup lies in a document of its own, where nothing is run or loaded. */
import createPurifier from 'dompurify';
import { GOES_TO } from '../elements.ts';
import { GROUPS, INLINE, TABLE_PARTS, WHOLE_BLOCKS } from './tags.ts';

/** Attributes whose values are words and numbers. */
const PLAIN = ['colspan', 'rowspan', 'start', 'lang'];

const RULES = {
  ALLOWED_TAGS: [...WHOLE_BLOCKS, ...TABLE_PARTS, ...GROUPS, ...INLINE],
  ALLOWED_ATTR: ['href', ...PLAIN],
  // The next rule is held to all values but those of these.
  ADD_URI_SAFE_ATTR: PLAIN,
  ALLOWED_URI_REGEXP: GOES_TO,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
};

const purifier = createPurifier(window);

/** A copy of an element and all in it with nothing left that could act, load, hide or decorate. */
export function sanitized(dirty: Element): DocumentFragment {
  return purifier.sanitize(dirty, RULES);
}

/** Markup as a document that belongs to no window: nothing in it runs, and nothing is loaded. */
export function inert(markup: string): Document {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  // Elements hide what documents and forms can do behind their names, and nobody asks for those here.
  for (const named of Document.prototype.querySelectorAll.call(page, '[name], [id]')) {
    for (const name of ['name', 'id']) Element.prototype.removeAttribute.call(named, name);
  }
  return page;
}
