/** What changes the reader's packs: their list, and with it the packs themselves in `pack-store.ts`. */
import { slugOf } from '../../glossary/packs/slug.ts';
import { INDEX_FORMAT } from '../../glossary/index/tables.ts';
import type { Pack, PackTerm } from '../../glossary/packs/pack.ts';
import { OWN_WORDS } from '../../glossary/entry/pack-id.ts';
import { nameKey } from '../../glossary/packs/same-name.ts';
import { packs, type PackSummary } from './pack-list.ts';
import { PACKS_LOCK, withLock } from '../locks.ts';
import { deletePack, getPack, getTerms, putPack } from './pack-store.ts';

/** Letters of a pack's name in its id. */
const LONGEST_SLUG = 40;

/** The pack that one of this name would take the place of. */
export function packNamed(all: readonly PackSummary[], name: string): PackSummary | undefined {
  const others = all.filter(({ id }) => id !== OWN_WORDS);
  // Earlier versions took a name in another encoding for another pack, so that a reader may have both.
  return others.find((pack) => pack.name === name) ?? others.find((pack) => nameKey(pack.name) === nameKey(name));
}

/** Takes a pack in: in place of the one of its name if there is one, which keeps its switch, and otherwise as a new one. */
export function importPack(pack: Pack, index: ArrayBuffer): Promise<void> {
  return withLock(PACKS_LOCK, async () => {
    const all = await packs.get();
    await write(packNamed(all, pack.name)?.id ?? freeId(pack.name, all), pack, index);
  });
}

/**
 * Changes the reader's own words.
 *
 * @param name what their pack is called on cards
 * @param compile makes the index of the changed words
 */
export function changeOwnWords(
  name: string,
  change: (terms: readonly PackTerm[]) => readonly PackTerm[],
  compile: (terms: readonly PackTerm[]) => ArrayBuffer,
): Promise<void> {
  return withLock(PACKS_LOCK, async () => {
    const terms = change(await getTerms(OWN_WORDS));
    if (terms.length > 0) await write(OWN_WORDS, { name, terms: [...terms] }, compile(terms));
    else await take(OWN_WORDS);
  });
}

/** Switches a pack on or off, in every open page at once. */
export function switchPack(id: string, isOn: boolean): Promise<void> {
  return packs.update((all) => all.map((pack) => (pack.id === id ? { ...pack, isOn } : pack)));
}

/** Removes a pack with all its terms. */
export function removePack(id: string): Promise<void> {
  return withLock(PACKS_LOCK, () => take(id));
}

/** A pack as it was imported; `undefined` where there is none. */
export async function readStoredPack(id: string): Promise<Pack | undefined> {
  const stored = await getPack(id);
  return stored && { ...stored.head, terms: await getTerms(id) };
}

async function write(id: string, { terms, ...head }: Pack, index: ArrayBuffer): Promise<void> {
  const old = await getPack(id);
  const oldTerms = old ? await getTerms(id) : [];
  await putPack({ id, head, index, format: INDEX_FORMAT }, terms);
  const at = new Date().toISOString();
  try {
    await packs.update((all) => {
      const before = all.find((pack) => pack.id === id);
      const after = { id, name: head.name, terms: terms.length, isOn: before?.isOn ?? true, at };
      return before ? all.map((pack) => (pack === before ? after : pack)) : [...all, after];
    });
  } catch (error) {
    // The list is as it was, so the pack is to be as well.
    await (old ? putPack(old, oldTerms) : deletePack(id));
    throw error;
  }
}

async function take(id: string): Promise<void> {
  // First out of the list: a pack that is listed but not there would be worse than one that is there unlisted.
  await packs.update((all) => all.filter((pack) => pack.id !== id));
  await deletePack(id);
}

/** An id from a pack's name, so that a pack that is removed and comes again has the ids that the reader's saved words know. */
export function freeId(name: string, all: readonly PackSummary[]): string {
  const slug = slugOf(name, LONGEST_SLUG, 'pack');
  const isTaken = (id: string) => id === OWN_WORDS || all.some((pack) => pack.id === id);
  let id = slug;
  for (let number = 2; isTaken(id); number += 1) id = `${slug}-${number}`;
  return id;
}
