/** The cards of packs. */
import type { Card } from '../../glossary/entry/card.ts';
import { idsOf } from '../../glossary/index/form-index.ts';
import { packCard } from '../../glossary/packs/pack-card.ts';
import { packOfId, packTermId } from '../../glossary/entry/pack-id.ts';
import { compiledPack } from './compiled-packs.ts';
import { packs } from './pack-list.ts';
import { getTerm, getTerms, type StoredPack } from './pack-store.ts';

/** All cards of the packs that are switched on, for searching and browsing beside the bundled ones. */
export async function packCards(): Promise<Card[]> {
  const all = (await packsOn()).map(async ({ id, head, index }) => {
    const slugs = idsOf(index);
    return (await getTerms(id)).map((term, at) => packCard(term, packTermId(id, slugs[at] ?? ''), head.name));
  });
  return (await Promise.all(all)).flat();
}

/** The cards of terms of packs, by id, switched on or not: a saved word stays readable. Unknown ids are left out. */
export async function packCardsOf(ids: readonly string[]): Promise<Card[]> {
  const byPack = Map.groupBy(ids, (id) => packOfId(id)?.packId);
  const all = Array.from(byPack, async ([packId, own]) => {
    const pack = packId === undefined ? undefined : await compiledPack(packId);
    return pack ? cardsIn(pack, own) : [];
  });
  return (await Promise.all(all)).flat();
}

async function cardsIn({ id: packId, head, index }: StoredPack, ids: readonly string[]): Promise<Card[]> {
  const places = new Map(idsOf(index).map((slug, place) => [slug, place]));
  const cards = ids.map(async (id): Promise<Card[]> => {
    const place = places.get(packOfId(id)?.slug ?? '');
    const term = place === undefined ? undefined : await getTerm(packId, place);
    return term ? [packCard(term, id, head.name)] : [];
  });
  return (await Promise.all(cards)).flat();
}

async function packsOn(): Promise<StoredPack[]> {
  const on = (await packs.get()).filter(({ isOn }) => isOn);
  if (on.length === 0) return [];
  const stored = await Promise.all(on.map(({ id }) => compiledPack(id)));
  return stored.flatMap((pack) => pack ?? []);
}
