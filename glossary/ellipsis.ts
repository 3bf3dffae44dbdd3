/**
 * Finds what a list leaves out: *vitamins A, C and E*, *omega-3 and -6*, *calcium or magnesium citrate*, *type 1 and 2
 * diabetes*, *pre- and postnatal*. Works on phrases put together from the text, so no list has to be foreseen.
 */
import { isLetter, isSkipped } from './word.ts';
import { unitAt } from './unit-at.ts';

/** A short part of a list and the full phrase that it stands for. */
export interface ShortPart {
  from: number;
  to: number;
  phrase: string;
}

/** Whether a phrase, as a whole, is a form of some term. */
export type IsForm = (phrase: string) => boolean;

/** The most parts that are looked for on one side of a match. */
const MOST_PARTS = 8;
/** Between two parts of a list, as seen from the left: its end is where the next part begins. */
const CONNECTOR =
  /^(?:\s*,\s*(?:and\/or|and|or)\s+|\s*[,/&]\s*|\s+(?:and\/or|and|or|to|plus)\s+|\s+&\s+)[-\u2010\u2011\u2013]?/i;
/** The same before an offset. */
const CONNECTOR_BEFORE = /(?:\s*,\s*(?:and\/or|and|or)\s+|\s*[,/&]\s*|\s+(?:and\/or|and|or)\s+)$/i;
/** UTF-16 units that the longest connector takes. */
const CONNECTOR_REACH = 12;
/** UTF-16 units looked at on either side for a connector and a part. */
const REACH = 60;
/** A part that ends a list, or is followed by another one; what a comma connects must be such. */
const LIST_GOES_ON = /^(?:\s*[,;:.)/&]|\s+(?:and|or)\b|\s*$)/i;
/** A prefix left standing with its hyphen: *pre-* and *postnatal*. */
const HANGING_PREFIX = /([a-z]{2,12})[-\u2010\u2011]\s+(?:and|or)\s+$/i;
/** UTF-16 units before a match in which its other prefix may hang. */
const PREFIX_REACH = 24;
/** Letters of a word that can be its prefix. */
const LONGEST_PREFIX = 8;

/** Whether a list may come before an offset: only after *and*, *or*, a comma, a slash or an ampersand. Quick to ask. */
export function mayListBefore(text: string, from: number): boolean {
  const last = unitAt(text, from - 1);
  if (last === SLASH || last === COMMA || last === AMPERSAND) return true;
  if (last !== SPACE) return false;
  const before = unitAt(text, from - 2) | SMALL;
  return before === SMALL_D || before === SMALL_R || before === COMMA || before === (AMPERSAND | SMALL);
}

/** Whether a list may go on after an offset; the same from the other side. */
function mayListAfter(text: string, to: number): boolean {
  const next = unitAt(text, to);
  if (next === SLASH || next === COMMA || next === AMPERSAND) return true;
  if (next !== SPACE) return false;
  const after = unitAt(text, to + 1) | SMALL;
  return (
    after === SMALL_A || after === SMALL_O || after === SMALL_T || after === SMALL_P || after === (AMPERSAND | SMALL)
  );
}

const SPACE = 0x20;
const AMPERSAND = 0x26;
const COMMA = 0x2c;
const SLASH = 0x2f;
/** The bit by which small ASCII letters differ from capitals. */
const SMALL = 0x20;
const SMALL_A = 0x61;
const SMALL_D = 0x64;
const SMALL_O = 0x6f;
const SMALL_P = 0x70;
const SMALL_R = 0x72;
const SMALL_T = 0x74;

/** Parts after a match that share its beginning: in *vitamins A, C and E*, the match being *vitamins A*: *C* and *E*. */
export function partsAfter(text: string, from: number, to: number, isForm: IsForm): ShortPart[] {
  if (!mayListAfter(text, to)) return [];
  const last = startOfLastWord(text, from, to);
  if (last <= from) return [];
  const head = text.slice(from, last);
  const parts: ShortPart[] = [];
  for (let at = to; parts.length < MOST_PARTS;) {
    const connector = CONNECTOR.exec(text.slice(at, at + REACH))?.[0];
    if (connector === undefined) break;
    const start = at + connector.length;
    const end = endOfWord(text, start);
    const part = text.slice(start, end);
    if (part === '' || (part.length === 1 && part !== part.toUpperCase())) break;
    const isEnumerated = !/^\s*,\s*$/.test(connector) || LIST_GOES_ON.test(text.slice(end, end + REACH));
    if (!isEnumerated || !isForm(head + part)) break;
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
    const parts = partsOfWords(text, from, text.slice(first, to), words, isForm);
    if (parts.length > 0) return parts;
    const next = startOfNextWord(text, first);
    if (next < 0) break;
    first = endOfWord(text, next);
  }
  return [];
}

/** Parts of so many words each before an offset, which make a form together with a tail. */
function partsOfWords(text: string, from: number, tail: string, words: number, isForm: IsForm): ShortPart[] {
  const parts: ShortPart[] = [];
  for (let at = from; parts.length < MOST_PARTS;) {
    const before = text.slice(Math.max(0, at - CONNECTOR_REACH), at);
    const connector = CONNECTOR_BEFORE.exec(before)?.[0];
    if (connector === undefined) break;
    const end = at - connector.length;
    let start = startOfWord(text, end);
    for (let more = 1; more < words && /[ -]/.test(text.charAt(start - 1)); more += 1)
      start = startOfWord(text, start - 1);
    const part = text.slice(start, end);
    if (part === '' || !isForm(part + tail)) break;
    parts.push({ from: start, to: end, phrase: part + tail });
    at = start;
  }
  return parts;
}

/** A prefix left standing before a match: in *pre- and postnatal*, the match being *postnatal*: *pre-*. */
export function prefixBefore(text: string, from: number, to: number, isForm: IsForm): ShortPart | undefined {
  const before = text.slice(Math.max(0, from - PREFIX_REACH), from);
  if (!before.includes('- ') && !/[\u2010\u2011]/.test(before)) return undefined;
  const hanging = HANGING_PREFIX.exec(before);
  const prefix = hanging?.[1];
  if (!hanging || !prefix) return undefined;
  const start = from - hanging[0].length;
  const word = text.slice(from, to);
  for (let cut = 2; cut <= LONGEST_PREFIX && cut < word.length - 2; cut += 1) {
    const phrase = prefix + word.slice(cut);
    if (isForm(phrase)) return { from: start, to: start + prefix.length + 1, phrase };
  }
  return undefined;
}

/**
 * Two parts in the middle of one name: *type 1 and 2 diabetes*. Asked where a form begins with the words up to `to` but
 * does not go on with what follows them.
 */
export function partsInMiddle(text: string, from: number, to: number, isForm: IsForm): ShortPart[] {
  if (!mayListAfter(text, to)) return [];
  const last = startOfLastWord(text, from, to);
  const connector = CONNECTOR.exec(text.slice(to, to + REACH))?.[0];
  if (connector === undefined || last <= from) return [];
  const second = to + connector.length;
  const head = text.slice(from, last);
  let end = endOfWord(text, second);
  if (end === second) return [];
  const secondPart = text.slice(second, end);
  for (let words = 0; words < 3; words += 1) {
    const next = startOfNextWord(text, end);
    if (next < 0) break;
    const tailStart = endOfWord(text, second);
    end = endOfWord(text, next);
    const tail = text.slice(tailStart, end);
    if (isForm(head + secondPart + tail) && isForm(head + text.slice(last, to) + tail)) {
      return [
        { from, to, phrase: head + text.slice(last, to) + tail },
        { from: second, to: end, phrase: head + secondPart + tail },
      ];
    }
  }
  return [];
}

function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && isInWord(unitAt(text, end))) end += 1;
  return end;
}

function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && isInWord(unitAt(text, start - 1))) start -= 1;
  return start;
}

/** Letters, and what stands unseen between them. */
function isInWord(unit: number): boolean {
  return isLetter(unit) || isSkipped(unit);
}

/** Where the last word of a stretch begins. */
function startOfLastWord(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && !isInWord(unitAt(text, end - 1))) end -= 1;
  return Math.max(from, startOfWord(text, end));
}

/** Where the next word begins, if only white space or a hyphen lies between. */
function startOfNextWord(text: string, at: number): number {
  const gap = /^[\s-]{1,4}/.exec(text.slice(at, at + 4))?.[0] ?? '';
  return gap !== '' && isLetter(unitAt(text, at + gap.length)) ? at + gap.length : -1;
}
