/** The places of a picture that lead somewhere, each with its name and its address: to the words of a region, or to another picture. */
import { placesOf } from '../../glossary/entry/body-map.ts';
import type { Card } from '../../glossary/entry/card.ts';
import type { Pictures } from '../../glossary/entry/pictures.ts';
import { regionIn } from '../titles.ts';
import type { Words } from '../words.ts';
import type { LinkedPlace } from './BodyMap.tsx';
import { viewName } from './body-views.ts';

/** How many cards name each region. */
export function countRegions(cards: Iterable<Card>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { where } of cards) if (where !== undefined) counts.set(where, (counts.get(where) ?? 0) + 1);
  return counts;
}

/** What places are made links with. */
interface Links {
  counts: ReadonlyMap<string, number>;
  words: Words;
  hrefOf: (picture: string, region?: string) => string;
}

/** The places in the order in which they are painted; those without words that lead to no other picture are left out. */
export function linkedPlaces(pictures: Pictures, view: string, { counts, words, hrefOf }: Links): LinkedPlace[] {
  return placesOf(pictures, view).flatMap((place): LinkedPlace[] => {
    const { region, name, opens } = place;
    const count = (region !== undefined && counts.get(region)) || 0;
    if (region !== undefined && name !== undefined && count > 0) {
      return [{ ...place, label: regionIn(words, region, name), href: hrefOf(view, region), count }];
    }
    const title = opens !== undefined && viewName(opens);
    if (!title) return [];
    const { path, isWhole } = place;
    return [{ path, ...(isWhole && { isWhole }), label: words(title), href: hrefOf(opens, undefined), count: 0 }];
  });
}
