/** Whether a form, found by the hashes of its words, truly stands at a place in a text. */
import {
  APOSTROPHE,
  FIRST_LETTER,
  FOLDS,
  JOINS,
  learnFold,
  plainSign,
  RAISED,
  SKIPPED,
  SPELLED_OUT,
  spelledOut,
} from '../text/fold.ts';
import { CAPITALS } from '../index/form.ts';
import type { FormIndex } from '../index/form-index.ts';
import { isHyphen, isLetter, isSkipped, wordAfter, wordBefore } from '../text/word.ts';

const SPACE = 0x20;
const STRAIGHT_APOSTROPHE = 0x27;
const SMALL_S = 0x73;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;
const SLASH = 0x2f;
const AT_SIGN = 0x40;
const LOW_LINE = 0x5f;
/** `#`, `&`, `:`, `=` and `?`. */
const ADDRESS_SIGNS = new Set([0x23, 0x26, 0x3a, 0x3d, 0x3f]);
/** White space, as opposed to a hyphen, among what joins words. */
const WHITE_SPACE = /\s/;

/**
 * Where a form that begins at `from` ends in the text, the possessive 's included; -1 where it does not stand there.
 * Offsets are UTF-16.
 *
 * @param form its number in the index
 */
export function endOfForm({ tables }: FormIndex, form: number, text: string, from: number): number {
  const { letters, formStarts, formCapitals } = tables;
  const start = formStarts[form] ?? 0;
  const end = formStarts[form + 1] ?? 0;
  const capitals = formCapitals[form];
  const to = (capitals === CAPITALS.any ? endFolded : endExact)(letters, start, end, text, from);
  if (to < 0 || (to < text.length && isLetter(text.charCodeAt(to)))) return -1;
  if (capitals === CAPITALS.unshouted && isShouted(text, from, to)) return -1;
  if (!standsFree(text, from, to)) return -1;
  return afterPossessive(text, to);
}

/** Compares the letters `start`–`end` of a table, which are folded, with those of a text; gives where they end in it, or -1. */
function endFolded(letters: Uint16Array, start: number, end: number, text: string, from: number): number {
  // Locals are read once; an import is looked up, and its type checked, for each letter.
  const folds = FOLDS;
  const { charCodeAt } = String.prototype;
  const { length } = text;
  let wanted = start;
  let at = from;
  while (wanted < end) {
    if (at >= length) return -1;
    const unit = charCodeAt.call(text, at);
    // Mostly letter stands by letter.
    if (folds[unit] === letters[wanted]) {
      wanted += 1;
      at += 1;
      continue;
    }
    const fold = folds[unit] || learnFold(unit);
    if (fold === SKIPPED) {
      at += 1;
      continue;
    }
    const letter = letters[wanted] ?? 0;
    if (letter === SPACE) {
      // The possessive of a name that ends in s: Krebs’ cycle.
      if (fold === APOSTROPHE && letters[wanted - 1] === SMALL_S) at += 1;
      at = afterJoint(text, at);
      if (at < 0) return -1;
      wanted += 1;
      continue;
    }
    if (fold === SPELLED_OUT) {
      for (const spelled of spelledOut(unit)) {
        if (letters[wanted] !== spelled) return -1;
        wanted += 1;
      }
    } else {
      if (plainUnit(unit, fold) !== letter) return -1;
      wanted += 1;
    }
    at += 1;
  }
  return afterSkipped(text, at);
}

/** The same for letters as they are written. */
function endExact(letters: Uint16Array, start: number, end: number, text: string, from: number): number {
  let at = from;
  for (let wanted = start; wanted < end; wanted += 1) {
    at = afterSkipped(text, at);
    if (at >= text.length) return -1;
    const unit = narrow(text.charCodeAt(at));
    const letter = letters[wanted] ?? 0;
    if (letter === SPACE) {
      at = afterJoint(text, at);
      if (at < 0) return -1;
      continue;
    }
    if (unit !== letter && (isCased(unit) || isCased(letter) || !foldsAlike(unit, letter))) return -1;
    at += 1;
  }
  return afterSkipped(text, at);
}

function foldAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at < text.length ? FOLDS[unit] || learnFold(unit) : 0;
}

/** The folded unit of a character that folds to one; signs and apostrophes as their plain selves. */
function plainUnit(unit: number, fold: number): number {
  if (fold >= FIRST_LETTER) return fold;
  if (fold === APOSTROPHE) return STRAIGHT_APOSTROPHE;
  if (fold === RAISED) return plainSign(String.fromCharCode(unit)).charCodeAt(0);
  return fold === JOINS ? -1 : unit;
}

/** A full-width ASCII character, as Japanese fonts have them, as the plain one. */
function narrow(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
}

function isCased(unit: number): boolean {
  const char = String.fromCharCode(unit);
  return char.toLowerCase() !== char.toUpperCase();
}

function foldsAlike(one: number, other: number): boolean {
  const fold = FOLDS[one] || learnFold(one);
  if (fold !== (FOLDS[other] || learnFold(other))) return false;
  return fold >= FIRST_LETTER || fold === APOSTROPHE || fold === JOINS;
}

/** Past the white space or the one hyphen between two words; -1 where there is none, or both (“iron - free”). */
function afterJoint(text: string, at: number): number {
  let end = at;
  let hyphens = 0;
  let spaces = 0;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    const fold = FOLDS[unit] || learnFold(unit);
    if (fold === JOINS && (unit === SPACE || WHITE_SPACE.test(text.charAt(end)))) spaces += 1;
    else if (fold === JOINS) hyphens += 1;
    else if (fold !== SKIPPED) break;
  }
  const isJoint = hyphens === 0 ? spaces > 0 : hyphens === 1 && spaces === 0;
  return isJoint ? end : -1;
}

/** Past soft hyphens and accents that belong to the letter before. */
function afterSkipped(text: string, at: number): number {
  let end = at;
  while (foldAt(text, end) === SKIPPED) end += 1;
  return end;
}

function afterPossessive(text: string, to: number): number {
  if (foldAt(text, to) !== APOSTROPHE) return to;
  let last = to - 1;
  while (isSkipped(text.charCodeAt(last))) last -= 1;
  if (!isLetter(text.charCodeAt(last))) return to;
  const s = afterSkipped(text, to + 1);
  if (foldAt(text, s) !== SMALL_S) return to;
  const end = afterSkipped(text, s + 1);
  return end >= text.length || !isLetter(text.charCodeAt(end)) ? end : to;
}

/** Prefixes that make another word of what follows their hyphen: *pre-eclampsia* is no eclampsia, *non-HDL* no HDL. */
const CHANGING_PREFIXES = new Set([
  'non',
  'pre',
  'anti',
  'pseudo',
  'para',
  'peri',
  'hypo',
  'hyper',
  'micro',
  'neo',
  'proto',
]);
/** Letters of the longest of them, and one more, so that no longer word passes for one. */
const LONGEST_PREFIX = 7;
/** What only stands inside web and mail addresses, file names and handles. */
const ADDRESS = /[\w-]@[\w-]|\/\/|www\.|\.(com|org|net|edu|gov|html?|pdf|php)\b/i;
/** UTF-16 units looked at on either side for an address. */
const ADDRESS_REACH = 80;

/** Whether a match is a word of running text: no part of an address, and no part of a prefixed word. */
function standsFree(text: string, from: number, to: number): boolean {
  const before = from === 0 ? SPACE : text.charCodeAt(from - 1);
  const after = to >= text.length ? SPACE : text.charCodeAt(to);
  // Most words stand between spaces.
  if (before === SPACE && after === SPACE) return true;
  if (isHyphen(before) && CHANGING_PREFIXES.has(lettersBefore(text, from - 1))) return false;
  const isEndOfSentence = after === FULL_STOP && (to + 1 >= text.length || text.charCodeAt(to + 1) <= SPACE);
  if (!isAddressSign(before) && (isEndOfSentence || !isAddressSign(after))) return true;
  const start = text.slice(Math.max(0, from - ADDRESS_REACH), from).replace(/^.*\s/s, '');
  const end = text.slice(to, to + ADDRESS_REACH).replace(/\s.*/s, '');
  return !(ADDRESS.test(start + text.slice(from, to) + end) || /[#@_]$/.test(start) || /^[_@]/.test(end));
}

function lettersBefore(text: string, at: number): string {
  return (/[a-z]+$/i.exec(text.slice(Math.max(0, at - LONGEST_PREFIX), at))?.[0] ?? '').toLowerCase();
}

/** Whether a UTF-16 unit is one of the signs that touch words inside addresses. */
function isAddressSign(unit: number): boolean {
  return (unit >= HYPHEN && unit <= SLASH) || unit === AT_SIGN || unit === LOW_LINE || ADDRESS_SIGNS.has(unit);
}

/** Whether the words next to a match are in capitals, so that its own capitals say nothing. */
function isShouted(text: string, from: number, to: number): boolean {
  const neighbours = [wordBefore(text, from), wordAfter(text, to)]
    .map((word) => (word ? text.slice(word.from, word.to) : ''))
    .filter((word) => word.length > 1 && /\p{L}/u.test(word));
  return neighbours.length > 0 && neighbours.every((word) => word === word.toUpperCase());
}
