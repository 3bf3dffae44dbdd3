/** The pictures of the body with the places in them that lead to words or to other pictures. */
import { useMemo } from 'preact/hooks';
import type { LinkedPlace } from '../../components/body/BodyMap.tsx';
import { countRegions, linkedPlaces } from '../../components/body/linked-places.ts';
import { useWords } from '../../components/words.ts';
import type { Card } from '../../glossary/entry/card.ts';
import type { Pictures } from '../../glossary/entry/pictures.ts';
import { printRoute } from '../../messages/library-address.ts';
import { usePictures } from './use-pictures.ts';

/** The body as a map. */
export interface Body {
  pictures: Pictures;
  placesOf(view: string): LinkedPlace[];
}

/** Pictures with much empty ground at their sides, and what of them is shown, as SVG's `viewBox` has it. */
export const BODY_CROP: Readonly<Record<string, string>> = { front: '220 0 520 960' };

function hrefOf(picture: string, region?: string): string {
  return printRoute({ view: 'body', picture, ...(region !== undefined && { region }) });
}

/** The body; `undefined` until its pictures are there. */
export function useBody(cards: ReadonlyMap<string, Card>): Body | undefined {
  const words = useWords();
  const pictures = usePictures();
  const counts = useMemo(() => countRegions(cards.values()), [cards]);
  if (!pictures) return undefined;
  return { pictures, placesOf: (view) => linkedPlaces(pictures, view, { counts, words, hrefOf }) };
}
