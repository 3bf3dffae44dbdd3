/** Answers for cards: those of the bundled glossary from their file, those of packs from where packs are kept. */
import type { Card } from '../../glossary/entry/card.ts';
import { packOfId } from '../../glossary/entry/pack-id.ts';

/** Cards by id; unknown ids are left out. */
type Source = (ids: readonly string[]) => Promise<Card[]>;

/** The cards of these terms. Packs that cannot be opened keep no bundled card from being shown. */
export async function answerCards(ids: readonly string[], bundled: Source, packs: Source): Promise<Card[]> {
  const own = ids.filter((id) => packOfId(id));
  if (own.length === 0) return bundled(ids);
  const [cards, packCards] = await Promise.all([
    bundled(ids.filter((id) => !packOfId(id))),
    packs(own).catch(() => []),
  ]);
  return [...cards, ...packCards];
}
