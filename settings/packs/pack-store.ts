/**
 * Keeps packs in the extension's own database: a pack can be larger than all that the small storage may hold. A pack is
 * its record and blocks of terms, so that a few cards can be read without all the others.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { PackHead, PackTerm } from '../../glossary/packs/pack.ts';

/** What is kept of a pack beside its terms. */
export interface StoredPack {
  id: string;
  head: PackHead;
  /** The ids in it are the slugs of the terms, in their order. */
  index: ArrayBuffer;
  /** The {@link INDEX_FORMAT} of the version that has compiled it; none where that was before there were such numbers. */
  format?: number;
}

interface Schema extends DBSchema {
  packs: { key: string; value: StoredPack };
  /** Blocks of {@link BLOCK} terms, by pack and number. */
  terms: { key: [string, number]; value: PackTerm[] };
}

/** Terms that are read together: a card is then found among some tens of kilobytes. */
const BLOCK = 256;
const NAME = 'glosswell-packs';
const VERSION = 1;

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>(NAME, VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('packs', { keyPath: 'id' });
      fresh.createObjectStore('terms');
    },
    // A newer version of the extension wants in, or the browser has closed the database: it is opened anew when needed.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      opening = undefined;
    },
    terminated: () => {
      opening = undefined;
    },
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** Writes a pack in place of the one with its id; if that fails, everything is as it was. */
export async function putPack(pack: StoredPack, terms: readonly PackTerm[]): Promise<void> {
  const change = (await database()).transaction(['packs', 'terms'], 'readwrite');
  const blocks = change.objectStore('terms');
  const writes: Promise<unknown>[] = [];
  try {
    // One by one: where one throws, those before it are known.
    writes.push(blocks.delete(blocksOf(pack.id)));
    writes.push(change.objectStore('packs').put(pack));
    for (let from = 0; from < terms.length; from += BLOCK) {
      writes.push(blocks.put(terms.slice(from, from + BLOCK), [pack.id, from / BLOCK]));
    }
    await Promise.all(writes);
    await change.done;
  } catch (error) {
    // Else what was written before it would stay.
    void Promise.allSettled([...writes, change.done]);
    if (change.error) throw change.error;
    change.abort();
    throw error;
  }
}

/** Writes what is kept of a pack beside its terms. */
export async function putCompiled(pack: StoredPack): Promise<void> {
  await (await database()).put('packs', pack);
}

/** Takes a pack away. */
export async function deletePack(id: string): Promise<void> {
  const change = (await database()).transaction(['packs', 'terms'], 'readwrite');
  await Promise.all([
    change.objectStore('packs').delete(id),
    change.objectStore('terms').delete(blocksOf(id)),
    change.done,
  ]);
}

/** Whether packs can be read at all: some browsers let no database be opened, in private windows or where the disk is full. */
export async function canOpenPacks(): Promise<boolean> {
  try {
    await database();
    return true;
  } catch {
    return false;
  }
}

/** A pack without its terms. */
export async function getPack(id: string): Promise<StoredPack | undefined> {
  return (await database()).get('packs', id);
}

/** The ids of all packs that are stored, also of those that no list names. */
export async function storedIds(): Promise<string[]> {
  return (await database()).getAllKeys('packs');
}

/** All terms of a pack, in their order; none where there is no such pack. */
export async function getTerms(id: string): Promise<PackTerm[]> {
  return (await (await database()).getAll('terms', blocksOf(id))).flat();
}

/** A term of a pack by its place. */
export async function getTerm(id: string, place: number): Promise<PackTerm | undefined> {
  const block = await (await database()).get('terms', [id, Math.floor(place / BLOCK)]);
  return block?.[place % BLOCK];
}

/** The keys of a pack's blocks. */
function blocksOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}
