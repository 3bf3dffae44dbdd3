/** Chooses which matches become marks: every mention, the first in each section, or the first on the page. */
import type { Preferences } from '../../../settings/preferences.ts';

/** How often a term is marked. */
export type HowOften = Preferences['howOften'];

/** A passage's part in choosing. */
export interface Mentions {
  /** The sectioning element or root around it. */
  scope: object;
  /** Whether it begins a new section inside its scope. */
  isHeading: boolean;
  matches: readonly { term: number }[];
}

/** Most passages of a long page have no mark of their own. */
const NONE: readonly number[] = [];

/**
 * For each passage, in document order, the places of its chosen matches.
 *
 * @param isSeen whether readers can see a passage's match; asked only where it decides, as it may be slow
 */
export function chooseMentions<P extends Mentions>(
  passages: readonly P[],
  howOften: HowOften,
  isSeen: (passage: P, match: number) => boolean,
): (readonly number[])[] {
  const sections = new Map<object, Set<number>>();
  const page = new Set<number>();
  return passages.map((passage) => {
    if (passage.isHeading) sections.set(passage.scope, new Set());
    const mentioned = howOften === 'page' ? page : sectionOf(sections, passage.scope);
    let chosen: number[] | undefined;
    for (let place = 0; place < passage.matches.length; place += 1) {
      const term = passage.matches[place]?.term ?? -1;
      if (howOften !== 'every' && mentioned.has(term)) continue;
      if (!isSeen(passage, place)) continue;
      mentioned.add(term);
      chosen ??= [];
      chosen.push(place);
    }
    return chosen ?? NONE;
  });
}

function sectionOf(sections: Map<object, Set<number>>, scope: object): Set<number> {
  const known = sections.get(scope);
  if (known) return known;
  const section = new Set<number>();
  sections.set(scope, section);
  return section;
}
