/** The reader's own words and packs as a part of what is remembered. They are on this device alone, and in its backups. */
import { INDEX_FORMAT } from '../../glossary/index/tables.ts';
import type { PackTerm } from '../../glossary/packs/pack.ts';
import { areCheckedPacks, checkPacks, packToBackUp, type BackedUpPack, type BackedUpPacks } from './backed-up-packs.ts';
import { compileInPieces } from './compiled-packs.ts';
import { OWN_WORDS } from '../../glossary/entry/pack-id.ts';
import { nameKey } from '../../glossary/packs/same-name.ts';
import { packs, type PackSummary } from './pack-list.ts';
import { PACKS_LOCK, withLock } from '../locks.ts';
import { canOpenPacks, deletePack, getPack, getTerms, putPack, storedIds } from './pack-store.ts';
import { freeId, packNamed, readStoredPack } from './packs.ts';
import type { Part } from '../backup/parts.ts';

/** The part. Where something cannot be stored it throws, and what is held has to be brought back. */
export const packsPart: Part = {
  name: packs.name,
  isCarried: false,
  get: written,
  isUntouched: (value) => Array.isArray(value) && value.length === 0,
  check: checkPacks,
  replace: (value) => change(value, putInPlace),
  add: (value) => change(value, putBeside),
  meet: (value) => change(value, putBeside),
  hold,
  count: (value) => (areCheckedPacks(value) ? value.packs.length : undefined),
};

/** All packs as they are written into a backup. */
async function written(): Promise<object[]> {
  const all = (await packs.get()).map(async ({ id, isOn }) => {
    const pack = await readStoredPack(id);
    return pack ? [packToBackUp(id, isOn, pack)] : [];
  });
  return (await Promise.all(all)).flat();
}

async function change(value: unknown, put: (value: BackedUpPacks) => Promise<void>): Promise<unknown> {
  if (areCheckedPacks(value)) await withLock(PACKS_LOCK, () => put(value));
  return packs.get();
}

/** A pack of which nothing can be read in the backup stays as it is here; and so do all where nothing can be read of any. */
async function putInPlace({ packs: all, refused }: BackedUpPacks): Promise<void> {
  const names = new Set(all.map(({ pack }) => nameKey(pack.name)));
  const unread = refused
    .filter(({ terms }) => terms === undefined)
    .map(({ name }) => nameKey(name))
    .filter((name) => !names.has(name));
  const before = await packs.get();
  const staying = before.filter(
    ({ name }) => (all.length === 0 && unread.length > 0) || unread.includes(nameKey(name)),
  );
  const after = [...staying];
  for (const pack of all) after.push(await store(pack, pack.pack.terms, after));
  await packs.update(() => after);
  for (const { id } of before) if (!after.some((pack) => pack.id === id)) await deletePack(id);
}

/** Own words come together, and of two with one name the one that is here stays; so does a pack. */
async function putBeside({ packs: all }: BackedUpPacks): Promise<void> {
  const after = Array.from(await packs.get());
  for (const pack of all) {
    const here = pack.id === OWN_WORDS ? after.find(({ id }) => id === OWN_WORDS) : packNamed(after, pack.pack.name);
    if (!here) {
      after.push(await store(pack, pack.pack.terms, after));
    } else if (here.id === OWN_WORDS) {
      const own = await getTerms(OWN_WORDS);
      const names = new Set(own.map(({ term }) => nameKey(term)));
      const terms = [...own, ...pack.pack.terms.filter(({ term }) => !names.has(nameKey(term)))];
      if (terms.length === own.length) continue;
      const index = await compileInPieces(terms);
      after[after.indexOf(here)] = await store({ ...pack, isOn: here.isOn, index }, terms, []);
    }
  }
  await packs.update(() => after);
}

/** Stores a pack, under the id that it had where that is free. Gives its place in the list. */
async function store(
  { id: had, isOn, pack: { terms: _terms, ...head }, index }: BackedUpPack,
  terms: readonly PackTerm[],
  others: readonly PackSummary[],
): Promise<PackSummary> {
  const isFree = had !== '' && !others.some((other) => other.id === had);
  const id = isFree ? had : freeId(head.name, others);
  await putPack({ id, head, index, format: INDEX_FORMAT }, terms);
  return { id, name: head.name, terms: terms.length, isOn, at: new Date().toISOString() };
}

async function hold(): Promise<() => Promise<void>> {
  const list = await packs.get();
  if (list.length === 0 && !(await canOpenPacks())) return () => Promise.resolve();
  const ids = await storedIds();
  const held = await Promise.all(list.map(async ({ id }) => ({ pack: await getPack(id), terms: await getTerms(id) })));
  return () =>
    withLock(PACKS_LOCK, async () => {
      await packs.update(() => list);
      // What came since goes first, to make room; it may be there without being listed.
      for (const id of await storedIds()) if (!ids.includes(id)) await deletePack(id);
      for (const { pack, terms } of held) if (pack) await putPack(pack, terms);
    });
}
