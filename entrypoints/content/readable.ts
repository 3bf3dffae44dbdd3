/** What of a page is text that its reader reads, told from tags and attributes alone: no style is asked for here. */

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

/** Elements whose attributes change how they are read; the few of a page are found by one native query. */
export const MARKED_BY_ATTRIBUTES =
  '[hidden],[aria-hidden="true"],[contenteditable],[lang],[role="textbox"],[role="searchbox"],[role="combobox"],[role="math"],[role="code"],[role="heading"]';

/** What an element's attributes say; `undefined` where they say nothing. */
export interface Attributes {
  isSkipped: boolean;
  /** The element's own language, if it declares one. */
  isEnglish?: boolean;
}

/** Reads the attributes that {@link MARKED_BY_ATTRIBUTES} names. */
export function attributesOf(element: Element): Attributes {
  const editable = element.getAttribute('contenteditable');
  const role = element.getAttribute('role') ?? '';
  const isSkipped =
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    (editable !== null && editable.toLowerCase() !== 'false') ||
    /^(textbox|searchbox|combobox|math|code)$/.test(role);
  const lang = element.getAttribute('lang');
  return { isSkipped, ...(lang && { isEnglish: isEnglish(lang) }) };
}

/** Whether a language tag names English; an empty one says nothing and counts as English. */
export function isEnglish(lang: string): boolean {
  return /^\s*(eng?(?![a-z])|$)/i.test(lang);
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
