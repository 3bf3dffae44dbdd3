/**
 * Finds what a list leaves out: *vitamins A, C and E*, *omega-3 and -6*, *calcium or magnesium citrate*, *type 1 and 2
 * diabetes*, *pre- and postnatal*. Works on phrases put together from the text, so no list has to be foreseen.
 */
import { foldForm, FOLDS, JOINS, learnFold } from '../text/fold.ts';
import { withoutS } from '../text/plurals.ts';
import { endOfWord, isHyphen, isInWord, startOfWord } from '../text/word.ts';

/** A short part of a list and the full phrase that it stands for. */
export interface ShortPart {
  from: number;
  to: number;
  phrase: string;
}

/** Whether a phrase, as a whole, is a form of some term. */
export type IsForm = (phrase: string) => boolean;

/** The most parts that are looked for on one side of a match: all vitamins there are, and some more. */
const MOST_PARTS = 16;
/** Between two parts of a list, as seen from the left: its end is where the next part begins. */
const CONNECTOR =
  /^(?:\s*,\s*(?:and\/or|and|or)\s+|\s*[,/&]\s*|\s+(?:and\/or|and|or|to|plus|\+)\s+)[-\u2010\u2011\u2013]?/i;
/** The same before an offset. */
const CONNECTOR_BEFORE = /(?:\s*,\s*(?:and\/or|and|or)\s+|\s*[,/&]\s*|\s+(?:and\/or|and|or|\+)\s+)$/i;
/** UTF-16 units looked at before a match for a connector, and for a hanging prefix: markup may indent a line. */
const REACH_BEFORE = 40;
/** UTF-16 units looked at after a match for a connector and a part. */
const REACH = 60;
/** A part that ends a list, or is followed by another one; what a comma connects must be such. */
const LIST_GOES_ON = /^(?:\s*[,;:.!?)/&+]|\s+(?:and|or|plus)\b|\s*$)/i;
/** What follows a letter or digit that is no part of a list: *C-reactive protein*, *C. difficile*, *6-week*. */
const NAME_GOES_ON = /^(?:[-\u2010\u2011]\S|\.\s*\p{Ll})/u;
/** A prefix left standing with its hyphen: *pre-* and *postnatal*. */
const HANGING_PREFIX = /([a-z]{1,12})[-\u2010\u2011](?:,?\s+(?:and\/or|and|or|&)\s+|\s*\/\s*)$/i;
/** What such a prefix cannot do without; quick to look for. */
const HANGING_HYPHEN = /[-\u2010\u2011][\s,/]/;
/** Letters of a word that can be its prefix. */
const LONGEST_PREFIX = 8;
/** Words by which another form may be longer than a part. */
const MORE_WORDS = 2;

/** No parts, as nearly always; one list is enough for that. */
const NONE: readonly ShortPart[] = [];

/** Whether a list may come before an offset: only after *and*, *or* or a sign that stands for them. Quick to ask. */
export function mayListBefore(text: string, from: number): boolean {
  const last = text.charCodeAt(from - 1);
  if (isSignOfAnd(last)) return true;
  if (!isSpace(last)) return false;
  const before = text.charCodeAt(from - 2);
  return isSignOfAnd(before) || isSpace(before) || areLetters(text, from - 3, 'nd') || areLetters(text, from - 3, 'or');
}

/** Whether a list may go on after an offset; the same from the other side, where commas count too. */
function mayListAfter(text: string, to: number): boolean {
  const next = text.charCodeAt(to);
  if (next === COMMA || isSignOfAnd(next)) return true;
  if (!isSpace(next)) return false;
  const after = text.charCodeAt(to + 1);
  if (after === COMMA || isSignOfAnd(after) || isSpace(after)) return true;
  const first = to + 1;
  return (
    areLetters(text, first, 'an') ||
    areLetters(text, first, 'or') ||
    areLetters(text, first, 'to') ||
    areLetters(text, first, 'pl')
  );
}

/** Whether two letters stand at an offset, capital or small. */
function areLetters(text: string, at: number, letters: string): boolean {
  return (
    (text.charCodeAt(at) | SMALL) === letters.charCodeAt(0) &&
    (text.charCodeAt(at + 1) | SMALL) === letters.charCodeAt(1)
  );
}

function isSignOfAnd(unit: number): boolean {
  return unit === SLASH || unit === AMPERSAND || unit === PLUS;
}

/** White space as pages have it between words: spaces, line breaks and their indents, and spaces that do not break. */
function isSpace(unit: number): boolean {
  return unit <= SPACE || unit === NO_BREAK_SPACE;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const AMPERSAND = 0x26;
const PLUS = 0x2b;
const COMMA = 0x2c;
const SLASH = 0x2f;
/** The bit by which small ASCII letters differ from capitals. */
const SMALL = 0x20;

/** Parts after a match that share its beginning: in *vitamins A, C and E*, the match being *vitamins A*: *C* and *E*. */
export function partsAfter(text: string, from: number, to: number, isForm: IsForm): readonly ShortPart[] {
  if (!mayListAfter(text, to)) return NONE;
  const last = startOfWord(text, to);
  if (last <= from) return NONE;
  const head = text.slice(from, last);
  const parts: ShortPart[] = [];
  for (let at = to; parts.length < MOST_PARTS;) {
    const connector = CONNECTOR.exec(text.slice(at, at + REACH))?.[0];
    if (connector === undefined) break;
    const start = at + connector.length;
    const end = endOfWord(text, start);
    const part = text.slice(start, end);
    const rest = text.slice(end, end + REACH);
    if (part === '' || (part.length === 1 && (part !== part.toUpperCase() || NAME_GOES_ON.test(rest)))) break;
    const isEnumerated = connector.trim() !== ',' || LIST_GOES_ON.test(rest);
    if (!isEnumerated || !isForm(head + part) || beginsLonger(text, start, end, isForm)) break;
    if (isRepeated(part, text.slice(last, to))) break;
    parts.push({ from: start, to: end, phrase: head + part });
    at = end;
  }
  return parts;
}

/**
 * Parts before a match that share its end: in *calcium or magnesium citrate*: *calcium*; in *type 1 or type 2 diabetes*:
 * *type 1*. Nearest first.
 */
export function partsBefore(text: string, from: number, to: number, isForm: IsForm): ShortPart[] {
  for (let first = endOfWord(text, from), words = 1; first < to; words += 1) {
    const parts = partsOfWords(text, from, first, to, words, isForm);
    if (parts.length > 0) return parts;
    const next = startOfNextWord(text, first);
    if (next < 0) break;
    first = endOfWord(text, next);
  }
  return [];
}

/** Parts of so many words each before a match, which make a form together with the end of the match from `first` on. */
function partsOfWords(
  text: string,
  from: number,
  first: number,
  to: number,
  words: number,
  isForm: IsForm,
): ShortPart[] {
  const tail = text.slice(first, to);
  const parts: ShortPart[] = [];
  for (let at = from; parts.length < MOST_PARTS;) {
    const before = text.slice(Math.max(0, at - REACH_BEFORE), at);
    const connector = CONNECTOR_BEFORE.exec(before)?.[0];
    // “In the heart, kidney disease …” is no list: one has an “and” before its last part, or a sign like it.
    if (connector === undefined || (at === from && connector.trim() === ',')) break;
    const end = at - connector.length;
    let start = startOfWord(text, end);
    // A word with a hyphen is taken whole: what *non-heme and heme iron* begins with is no *heme*.
    for (let more = 1; more < words || isHyphen(text.charCodeAt(start - 1)); more += 1) {
      const previous = startOfPreviousWord(text, start);
      if (previous < 0) break;
      start = previous;
    }
    const part = text.slice(start, end);
    if (part === '' || !isForm(part + tail) || endsLonger(text, start, end, isForm)) break;
    if (isRepeated(part, text.slice(from, first))) break;
    parts.push({ from: start, to: end, phrase: part + tail });
    at = start;
  }
  return parts;
}

/** A prefix left standing before a match: in *pre- and postnatal*, the match being *postnatal*: *pre-*. */
export function prefixBefore(text: string, from: number, to: number, isForm: IsForm): ShortPart | undefined {
  const before = text.slice(Math.max(0, from - REACH_BEFORE), from);
  if (!HANGING_HYPHEN.test(before)) return undefined;
  const hanging = HANGING_PREFIX.exec(before);
  const prefix = hanging?.[1];
  if (!hanging || !prefix) return undefined;
  const start = from - hanging[0].length;
  const word = text.slice(from, to);
  for (let cut = 1; cut <= LONGEST_PREFIX && cut < word.length - 2; cut += 1) {
    const phrase = prefix + word.slice(cut);
    if (isForm(phrase)) return { from: start, to: start + prefix.length + 1, phrase };
  }
  return undefined;
}

/**
 * Two parts in the middle of one name: *type 1 and 2 diabetes*. Asked where a form begins with the words up to `to` but
 * does not go on with what follows them.
 */
export function partsInMiddle(text: string, from: number, to: number, isForm: IsForm): readonly ShortPart[] {
  if (!mayListAfter(text, to)) return NONE;
  const connector = CONNECTOR.exec(text.slice(to, to + REACH))?.[0];
  if (connector === undefined) return [];
  const last = startOfWord(text, to);
  const head = text.slice(from, last);
  const second = to + connector.length;
  const tailStart = endOfWord(text, second);
  const secondPart = text.slice(second, tailStart);
  const firstPart = text.slice(last, to);
  // What *non-heme and heme iron* has after its *and* is no *non-heme iron*.
  if (isRepeated(firstPart, secondPart)) return [];
  let end = tailStart;
  for (let words = 0; words < 3; words += 1) {
    const next = startOfNextWord(text, end);
    if (next < 0) break;
    end = endOfWord(text, next);
    const tail = text.slice(tailStart, end);
    if (isForm(head + secondPart + tail) && isForm(head + firstPart + tail)) {
      return [
        { from, to, phrase: head + firstPart + tail },
        { from: second, to: end, phrase: head + secondPart + tail },
      ];
    }
  }
  return [];
}

/** Whether two parts are one word, or its plural: *iron and iron deficiency*, *white blood cells and cell damage*. */
function isRepeated(one: string, other: string): boolean {
  return withoutS(foldForm(one)) === withoutS(foldForm(other));
}

/** Whether a longer form begins where a part does: *B cells* of *vitamin A and B cells*. */
function beginsLonger(text: string, from: number, to: number, isForm: IsForm): boolean {
  let end = to;
  for (let more = 0; more < MORE_WORDS; more += 1) {
    const next = startOfNextWord(text, end);
    if (next < 0) return false;
    end = endOfWord(text, next);
    if (isForm(text.slice(from, end))) return true;
  }
  return false;
}

/** Whether a longer form ends where a part does: *hepatitis B* of *hepatitis B and T cells*. */
function endsLonger(text: string, from: number, to: number, isForm: IsForm): boolean {
  let start = from;
  for (let more = 0; more < MORE_WORDS; more += 1) {
    start = startOfPreviousWord(text, start);
    if (start < 0) return false;
    if (isForm(text.slice(start, to))) return true;
  }
  return false;
}

/** Where the word after a word begins, if only white space or a hyphen lies between; -1 where there is none. */
function startOfNextWord(text: string, at: number): number {
  let next = at;
  while (isJoint(text.charCodeAt(next))) next += 1;
  return isInWord(text.charCodeAt(next)) ? next : -1;
}

/** Where the word before a word begins; the same from the other side. */
function startOfPreviousWord(text: string, at: number): number {
  let end = at;
  while (isJoint(text.charCodeAt(end - 1))) end -= 1;
  const start = startOfWord(text, end);
  return start < end ? start : -1;
}

function isJoint(unit: number): boolean {
  return (FOLDS[unit] || learnFold(unit)) === JOINS;
}
