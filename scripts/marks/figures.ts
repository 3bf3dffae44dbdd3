/** Counts the marks that texts get, and those that the evidence holds back. */
import { chooseMentions } from '../../entrypoints/content/mark/mentions.ts';
import { hardnessOf } from '../../glossary/entry/level.ts';
import type { JoinedIndex } from '../../glossary/match/joined-index.ts';
import { readAsPage } from '../../glossary/tools/shown.ts';
import { isMarkedAt } from '../../settings/amount.ts';
import { passagesOf, type NamedText } from './texts.ts';

/** A match in a text. */
export interface CountedMatch {
  file: string;
  form: string;
  id: string;
  level: number;
  /** Whether evidence and level let it through. */
  isShown: boolean;
  /** Whether a reader who has chosen nothing sees it marked: not again so soon, and not one too many. */
  isMarked: boolean;
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

/** A text has one section; its headings are not told from its paragraphs. */
const PLAIN = { scope: {}, isHeading: false, listsReferences: false };

/** Matches each text as a page of its own. */
export function countMarks(index: JoinedIndex, texts: readonly NamedText[]): MarkFigures {
  const figures: MarkFigures = { words: 0, matches: [], means: new Map() };
  for (const { name: file, text } of texts) {
    const passages = passagesOf(text);
    const { mean, found } = readAsPage(index, passages);
    const page = found.map((matches, at) => ({
      ...PLAIN,
      length: passages[at]?.length ?? 0,
      // What nearly every adult knows is not marked.
      matches: matches.map((match) => ({
        ...match,
        isShown: match.isShown && isMarkedAt('usual', index.level(match.term)),
      })),
    }));
    const marked = chooseMentions(page, { howOften: 'section', isUncapped: false }, ({ matches }, place) => {
      const match = matches[place];
      return match?.isShown ? hardnessOf(index.level(match.term), match.rarity) : undefined;
    });
    const known = new Set<number>();
    figures.words += text.split(/\s+/).filter(Boolean).length;
    figures.means.set(file, mean);
    for (const [at, { matches }] of page.entries()) {
      for (const [place, { term, from, to, asked, isShown }] of matches.entries()) {
        figures.matches.push({
          file,
          form: (passages[at] ?? '').slice(from, to).toLowerCase(),
          id: index.id(term),
          level: index.level(term),
          isShown,
          isMarked: marked[at]?.includes(place) ?? false,
          isRepeat: known.has(term),
          asked,
          mean,
        });
        known.add(term);
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
