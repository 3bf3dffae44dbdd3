/** What of a page is text that its reader reads, told from tags and attributes alone: no style is asked for here. */
import { languageOf } from './language-tag.ts';
import { isLeftBehind } from './translation.ts';

/**
 * How an element takes part in reading. `skip`: never read. `inline`: text goes on through it. `break`: a thing between
 * words. `space`: a line break. `join`: a place where a word may be broken. `block`: a passage of its own.
 */
export type Reading = 'skip' | 'inline' | 'break' | 'space' | 'join' | 'block';

const READING = new Map<string, Reading>();
const say = (reading: Reading, tags: string) => {
  for (const tag of tags.split(' ')) READING.set(tag, reading);
};
// Programs, media and their fallbacks, form fields, code, and ruby's glosses, which would split the word they explain.
say('skip', 'script style noscript template head title meta link base iframe frame frameset object embed applet');
say('skip', 'canvas svg math audio video map area progress meter');
// What is not read as running text: ways to other places, who wrote the page, and what stands at its foot.
say('skip', 'nav menu footer address');
say(
  'skip',
  'input textarea select option optgroup datalist output code kbd samp var pre tt xmp listing plaintext rt rp',
);
say('inline', 'a abbr acronym b bdi bdo big button cite data del dfn em font i ins label mark nobr q rb rtc ruby s');
say('inline', 'slot small span strike strong sub sup time u');
say('break', 'img picture');
say('space', 'br');
say('join', 'wbr');

/** How an element with this local name takes part in reading. */
export function readingOf(localName: string): Reading {
  return READING.get(localName) ?? (localName.includes('-') ? 'inline' : 'block');
}

/** Elements that begin a section of their own; what follows them belongs to the section around them again. */
const SECTIONING = new Set('article section aside nav main header footer body dialog td th'.split(' '));

/** Whether an element holds a section of its own. */
export function isSectioning(localName: string): boolean {
  return SECTIONING.has(localName);
}

/** Whether an element is a heading, which begins a new section inside the sectioning element around it. */
export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName) || element.getAttribute('role') === 'heading';
}

/** Roles of what is no text to read, or no running text. */
const SKIPPED_ROLES = new Set(
  (
    'textbox searchbox combobox math code navigation menu menubar tablist toolbar contentinfo directory ' +
    'doc-bibliography doc-endnotes doc-footnote doc-index doc-pagelist doc-toc'
  ).split(' '),
);

/** Sure signs of by-lines, breadcrumbs, tables of contents and lists of references that are built of other elements. */
const NOT_RUNNING =
  ':is([rel~="author"],[itemprop="author"],[itemtype$="/BreadcrumbList"],[aria-label="breadcrumb" i],.breadcrumb,.breadcrumbs,' +
  '.byline,.by-line,.toc,#toc,.table-of-contents,.references,.reflist,.footnotes,.bibliography):not(html,body,main,article)';

/** Elements whose attributes change how they are read; the few of a page are found by one native query. */
export const MARKED_BY_ATTRIBUTES = [
  '[hidden],[aria-hidden="true"],[contenteditable],[lang],[role="heading"]',
  ...Array.from(SKIPPED_ROLES, (role) => `[role="${role}"]`),
  NOT_RUNNING,
].join();

/** The elements below a node that {@link attributesOf} has something to say about. */
export function markedByAttributes(root: Element | ShadowRoot): Set<Element> {
  const isXml = root.ownerDocument.contentType === 'application/xhtml+xml';
  return new Set(root.querySelectorAll(isXml ? `${MARKED_BY_ATTRIBUTES},[*|lang]` : MARKED_BY_ATTRIBUTES));
}

/** What an element's attributes say; `undefined` where they say nothing. */
export interface Attributes {
  isSkipped: boolean;
  /** Whether the element's own language is English, if it declares one. */
  isEnglish?: boolean;
}

/** The values of `contenteditable` that make an editor; any other is as if the attribute were not there, or forbids editing. */
const EDITABLE = new Set(['', 'true', 'plaintext-only']);
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Reads the attributes that {@link MARKED_BY_ATTRIBUTES} names, and `xml:lang`. */
export function attributesOf(element: Element): Attributes {
  const role = element.getAttribute('role') ?? '';
  const isSkipped =
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    EDITABLE.has(element.getAttribute('contenteditable')?.toLowerCase() ?? 'inherit') ||
    SKIPPED_ROLES.has(role) ||
    element.matches(NOT_RUNNING);
  // Where both are there, the standard has the one of XML count.
  const declared = element.getAttributeNS(XML, 'lang') ?? element.getAttribute('lang');
  const language = declared && !isLeftBehind(element, declared) ? languageOf(declared) : undefined;
  return { isSkipped, ...(language && { isEnglish: language === 'english' }) };
}

/** Whether a page as a whole is English, as far as it declares its language. */
export function isEnglishPage(document: Document): boolean {
  return surroundingsOf(document.documentElement) !== 'other language';
}

/**
 * How text directly in an element is read, by its own and its ancestors' tags and attributes: `skip` where nothing below
 * is read, and otherwise whether it is English.
 */
export function surroundingsOf(element: Element): 'skip' | 'english' | 'other language' {
  let english: boolean | undefined;
  for (let at: Element | null = element; at; at = parentAcrossRoots(at)) {
    if (readingOf(at.localName) === 'skip' && !isPlainTextDocument(at)) return 'skip';
    const attributes = at.hasAttributes() ? attributesOf(at) : undefined;
    if (attributes?.isSkipped) return 'skip';
    english ??= attributes?.isEnglish;
  }
  return english === false ? 'other language' : 'english';
}

/** Whether an element is the `<pre>` that a browser shows a plain-text file in. */
export function isPlainTextDocument(element: Element): boolean {
  return (
    element.localName === 'pre' &&
    element.ownerDocument.contentType === 'text/plain' &&
    element.parentElement === element.ownerDocument.body
  );
}

/** The parent of an element, or the host of the shadow root that it lies directly in. */
export function parentAcrossRoots(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.parentNode;
  return root instanceof ShadowRoot ? root.host : null;
}
