/** Takes everything out of markup but text and its plain structure. The markup lies in a document of its own, where nothing is run or loaded. */
import createPurifier from 'dompurify';

const BLOCKS =
  'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre figure figcaption hr';
const GROUPS = 'div section article main header footer aside address details summary center';
const INLINE = 'a b strong i em cite dfn var sub sup code kbd samp q s del strike br wbr span';

/** Attributes whose values are words and numbers. */
const PLAIN = ['colspan', 'rowspan', 'start', 'lang'];

const RULES = {
  ALLOWED_TAGS: `${BLOCKS} ${GROUPS} ${INLINE}`.split(' '),
  ALLOWED_ATTR: ['href', ...PLAIN],
  // The next rule is held to all values but those of these.
  ADD_URI_SAFE_ATTR: PLAIN,
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
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
