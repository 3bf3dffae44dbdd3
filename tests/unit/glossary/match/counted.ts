/** Counts work, as no test tells it by a time: how often the places of matches are looked at. */
import type { Match } from '../../../../glossary/match/judge.ts';

/** Four times as much to do may be so many times the work: one that grows with the square would be sixteen. */
export const MOST_FOR_FOUR_TIMES = 6;

/** How often `from` and `to` of matches are read. */
export interface Looks {
  count: number;
}

/** A match whose looks are counted. */
export function counted(looks: Looks, from: number, to: number, term = 1): Match & { asked: number } {
  return {
    term,
    name: 0,
    rarity: 0,
    need: 0,
    asked: 0,
    get from() {
      looks.count += 1;
      return from;
    },
    get to() {
      looks.count += 1;
      return to;
    },
  };
}
