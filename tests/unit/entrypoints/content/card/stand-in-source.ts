/** A source of cards for tests: it has every card at once, and nothing that is looked up is ever found. */
import type { CardSource } from '../../../../../entrypoints/content/card/card-source.ts';
import { cardOf } from '../../../components/tiny.tsx';

/** @param parts what a test has answer otherwise */
export function standInSource(parts: Partial<CardSource> = {}): CardSource {
  return {
    fetchAhead: () => undefined,
    known: cardOf,
    card: (id) => Promise.resolve(cardOf(id)),
    lookUp: () => new Promise(() => undefined),
    dress: () => undefined,
    ...parts,
  };
}
