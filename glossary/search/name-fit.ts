/** How well a name as a whole fits what was typed: both how much of what was typed it holds, and how much of it was typed. */
import type { SearchIndex } from './search-index.ts';
import type { ReadWord } from './word-scores.ts';

/** What a name counts for holding what was typed, however much else it holds; the rest is for holding nothing else. */
const HELD = 0.4;
/** What a name gains where all its words follow each other as they were typed. */
const IN_ORDER = 0.1;
/** What a name loses for each word that it has: among names that fit alike, the shorter one is meant. */
const EACH_WORD = 0.001;
/** What a name that is no term counts beside one that is. */
const OTHER_NAME = 0.95;
/** What a meaning counts beside a term. */
const MEANING = 0.75;

/** Says how well the best of a card's names fits, or its meaning: from 0 to a little above 1. */
type Fit = (card: number) => number;

/** Prepares asking cards how they fit what was typed. */
export function createFit({ weights, texts, textStarts, firstTexts }: SearchIndex, read: readonly ReadWord[]): Fit {
  const typed = surest(read);
  const wanted = read.reduce((sum, { weight }) => sum + weight, 0) || 1;
  /** How surely each typed word stands in the text at hand. */
  const held = new Float32Array(read.length);
  const fitOf = (text: number): number => {
    const from = textStarts[text] ?? 0;
    const to = textStarts[text + 1] ?? 0;
    let all = 0;
    let met = 0;
    let inOrder = 0;
    let before = -1;
    held.fill(0);
    for (let at = from; at < to; at += 1) {
      const word = texts[at] ?? 0;
      const weight = weights[word] ?? 0;
      all += weight;
      const meant = typed.get(word);
      if (!meant) continue;
      met += weight * meant.sure;
      if (meant.sure > (held[meant.at] ?? 0)) held[meant.at] = meant.sure;
      if (meant.at > 0 && meant.at === before + 1) inOrder += 1;
      before = meant.at;
    }
    if (met === 0) return 0;
    let share = 0;
    for (const [at, { weight }] of read.entries()) share += (weight * (held[at] ?? 0)) / wanted;
    const fit = share * (HELD + (1 - HELD) * (met / all)) * (1 + (IN_ORDER * inOrder) / read.length);
    return Math.max(0, fit - EACH_WORD * (to - from));
  };
  return (card) => {
    const first = firstTexts[card] ?? 0;
    const last = (firstTexts[card + 1] ?? 0) - 1;
    let best = Math.max(fitOf(first), MEANING * fitOf(last));
    for (let text = first + 1; text < last; text += 1) best = Math.max(best, OTHER_NAME * fitOf(text));
    return best;
  };
}

/** Words of the index, each with the number of the typed word that it stands for most surely. */
function surest(read: readonly ReadWord[]): Map<number, { at: number; sure: number }> {
  const typed = new Map<number, { at: number; sure: number }>();
  for (const [at, { readings }] of read.entries()) {
    for (const [word, sure] of readings) {
      if (sure > (typed.get(word)?.sure ?? 0)) typed.set(word, { at, sure });
    }
  }
  return typed;
}
