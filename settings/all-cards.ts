/** Every card that a reader has: those of the bundled glossary and those of the packs that are switched on. */
import type { Card } from '../glossary/entry/card.ts';
import { fetchCards } from '../glossary/entry/bundled-files.ts';
import { packCards } from './packs/pack-cards.ts';

/**
 * All cards, the bundled ones first. Packs that cannot be opened are left out, so that they take nothing else away.
 *
 * @param url where the folder of bundled cards lies in the extension
 */
export async function allCards(url: string): Promise<Card[]> {
  const [bundled, own] = await Promise.all([fetchCards(url), packCards().catch(() => [])]);
  return [...bundled, ...own];
}
