/** How well a name as a whole fits what was typed: both how much of what was typed it holds, and how much of it was typed. */
import { foldedWords } from './folded-words.ts';
import type { SearchIndex } from './search-index.ts';
import { isStopWord, saysLacking } from './small-words.ts';
import type { ReadWord } from './word-scores.ts';

/** What a name counts for holding what was typed, however much else it holds; the rest is for holding nothing else. */
const HELD = 0.4;
/** What a name gains where all its words follow each other as they were typed. */
const IN_ORDER = 0.1;
/** What a word counts of a name that says nothing, beside one that stands on a single card. */
const STOP_WORD = 0.02;
/** What a word counts of a name that says that something is missing. */
const LACK = 0.25;
/** What a name loses for each word that it has: among names that fit alike, the shorter one is meant. */
const EACH_WORD = 0.001;

/** How well a name fits, from 0 to a little above 1. */
export function fitOf(index: SearchIndex, name: string, read: readonly ReadWord[]): number {
  const held = read.map(() => 0);
  let all = 0;
  let typed = 0;
  let inOrder = 0;
  let before = -1;
  const words = foldedWords(name);
  for (const { letters } of words) {
    const number = index.numbers.get(letters) ?? NO_WORD;
    const weight = weightIn(index, letters, number);
    const { at, sure } = bestFor(letters, number, read);
    all += weight;
    typed += weight * sure;
    if (at >= 0) held[at] = Math.max(held[at] ?? 0, sure);
    if (at > 0 && at === before + 1) inOrder += 1;
    if (at >= 0) before = at;
  }
  const wanted = read.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = read.reduce((sum, { weight }, at) => sum + weight * (held[at] ?? 0), 0) / wanted;
  const fit = share * (HELD + (1 - HELD) * (typed / (all || 1))) * (1 + (IN_ORDER * inOrder) / read.length);
  return Math.max(0, fit - EACH_WORD * words.length);
}

/** Stands for a word that no card has, so that no typed word stands for it. */
const NO_WORD = -1;

/** The typed word that a word of a name stands for most surely; `at` is −1 where none does. */
function bestFor(letters: string, number: number, read: readonly ReadWord[]): { at: number; sure: number } {
  const best = { at: -1, sure: 0 };
  for (const [at, { readings, letters: typed }] of read.entries()) {
    const sure = typed === letters ? 1 : (readings.get(number) ?? 0);
    if (sure <= best.sure) continue;
    best.at = at;
    best.sure = sure;
  }
  return best;
}

function weightIn({ rarity }: SearchIndex, letters: string, number: number): number {
  if (isStopWord(letters)) return STOP_WORD;
  return (rarity[number] ?? 1) * (saysLacking(letters) ? LACK : 1);
}
