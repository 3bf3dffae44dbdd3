/** Counts the marks that texts get, and those that the evidence holds back. */
import type { JoinedIndex } from '../../glossary/match/joined-index.ts';
import { readAsPage } from '../../glossary/match/shown.ts';
import { isMarkedAt } from '../../settings/amount.ts';
import { passagesOf, type NamedText } from './texts.ts';

/** A match in a text. */
export interface CountedMatch {
  file: string;
  form: string;
  id: string;
  level: number;
  isShown: boolean;
  /** Whether its term stood in the same text before. */
  isRepeat: boolean;
  /** The evidence that the page had to have, and what it has. */
  asked: number;
  mean: number;
}

/** What was counted in some texts. */
export interface MarkFigures {
  words: number;
  matches: CountedMatch[];
  /** By file, its mean evidence. */
  means: Map<string, number>;
}

/** Matches each text as a page of its own. */
export function countMarks(index: JoinedIndex, texts: readonly NamedText[]): MarkFigures {
  const figures: MarkFigures = { words: 0, matches: [], means: new Map() };
  for (const { name: file, text } of texts) {
    const passages = passagesOf(text);
    const { mean, found } = readAsPage(index, passages);
    const known = new Set<number>();
    figures.words += text.split(/\s+/).filter(Boolean).length;
    figures.means.set(file, mean);
    for (const [at, matches] of found.entries()) {
      for (const { term, from, to, asked, isShown } of matches) {
        const form = (passages[at] ?? '').slice(from, to).toLowerCase();
        const isRepeat = known.has(term);
        known.add(term);
        figures.matches.push({
          file,
          form,
          id: index.id(term),
          level: index.level(term),
          isShown: isShown && isMarkedAt('usual', index.level(term)),
          isRepeat,
          asked,
          mean,
        });
      }
    }
  }
  return figures;
}

/** How often each of some names comes, the most frequent first. */
export function tally(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts).toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}
