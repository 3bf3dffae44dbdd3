import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { idsOf } from '../../../../glossary/index/form-index.ts';
import { INDEX_FORMAT } from '../../../../glossary/index/tables.ts';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';
import type { PackTerm } from '../../../../glossary/packs/pack.ts';
import { packCards, packCardsOf } from '../../../../settings/packs/pack-cards.ts';
import { OWN_WORDS } from '../../../../glossary/entry/pack-id.ts';
import { compiledPack } from '../../../../settings/packs/compiled-packs.ts';
import { packs } from '../../../../settings/packs/pack-list.ts';
import { getPack, putCompiled } from '../../../../settings/packs/pack-store.ts';
import {
  changeOwnWords,
  importPack,
  readStoredPack,
  removePack,
  switchPack,
} from '../../../../settings/packs/packs.ts';

const term = (name: string, meaning = `What ${name} is.`): PackTerm => ({ term: name, meaning });
const add = (name: string, ...terms: PackTerm[]) => importPack({ name, terms }, compilePack(terms));
const listed = async () => (await packs.get()).map(({ id, terms, isOn }) => `${id}: ${terms}${isOn ? '' : ' off'}`);
const cardsFor = async (...ids: string[]) =>
  (await packCardsOf(ids)).map(({ term, gist, pack }) => `${pack}: ${term}, ${gist}`);

const full = (): never => {
  throw new DOMException('There is no room left.', 'QuotaExceededError');
};

afterEach(() => {
  vi.restoreAllMocks();
});
beforeEach(async () => {
  for (const { id } of await packs.get()) await removePack(id);
  fakeBrowser.reset();
});

describe('a pack', () => {
  test('is listed, switched on, and kept as it came', async () => {
    const pack = { name: 'Ward words', author: 'We', terms: [term('wug'), term('blicket')] };
    await importPack(pack, compilePack(pack.terms));
    expect(await listed()).toEqual(['ward-words: 2']);
    expect(await readStoredPack('ward-words')).toEqual(pack);
  });

  test('takes the place of the one of its name, whose switch and id stay', async () => {
    await add('Ward', term('wug'), term('blicket'));
    await switchPack('ward', false);
    const [before] = await packs.get();
    await add('ward', term('wug', 'Another bird.'));
    expect(await listed()).toEqual(['ward: 1 off']);
    expect((await readStoredPack('ward'))?.terms).toEqual([term('wug', 'Another bird.')]);
    expect(before?.id).toBe('ward');
  });

  test('takes the place of the one of its name also where accents are encoded otherwise', async () => {
    const [nfc, nfd] = (['NFC', 'NFD'] as const).map((form) => 'Säuglinge'.normalize(form)) as [string, string];
    await add(nfd, term('wug'));
    const [before] = await listed();
    await add(nfc, term('wug'), term('blicket'));
    expect(await listed()).toEqual([before?.replace('1', '2')]);
    expect((await packs.get())[0]?.name).toBe(nfc);
  });

  test('takes the place of the one that is called just so, where an earlier version has kept two', async () => {
    const [nfc, nfd] = (['NFC', 'NFD'] as const).map((form) => 'Säuglinge'.normalize(form)) as [string, string];
    await add(nfd, term('wug'));
    await packs.update((all) => [
      ...all,
      { id: 'other', name: nfc, terms: 1, isOn: true, at: new Date().toISOString() },
    ]);
    await add(nfc, term('wug'), term('blicket'));
    expect((await packs.get()).map(({ id, name, terms }) => [id, name, terms])).toEqual([
      ['sa-uglinge', nfd, 1],
      ['other', nfc, 2],
    ]);
  });

  test('of another name has an id of its own, also where the names are alike', async () => {
    await add('Ward', term('wug'));
    await add('Ward?', term('wug'));
    await add('Own', term('wug'));
    await add('病棟', term('wug'));
    expect(await listed()).toEqual(['ward: 1', 'ward-2: 1', 'own-2: 1', 'pack: 1']);
  });

  test('goes with all its terms', async () => {
    await add('Ward', ...Array.from({ length: 600 }, (_, at) => term(`wug ${at}`)));
    await removePack('ward');
    expect(await listed()).toEqual([]);
    expect(await readStoredPack('ward')).toBeUndefined();
    expect(await cardsFor('pack:ward/wug-599')).toEqual([]);
  });

  test.each([
    ['database', () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full)],
    ['small storage', () => vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async () => full())],
  ])('for which the %s has no room leaves everything as it was', async (_what, fill) => {
    await add('Ward', term('wug'));
    const before = await packs.get();
    fill().mockName('full');
    await expect(add('Ward', term('blicket'))).rejects.toMatchObject({ name: 'QuotaExceededError' });
    await expect(add('Home', term('blicket'))).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await packs.get()).toEqual(before);
    expect((await readStoredPack('ward'))?.terms).toEqual([term('wug')]);
    expect(await readStoredPack('home')).toBeUndefined();
  });

  test('that could not be written leaves everything as it was', async () => {
    await add('Ward', term('wug'));
    // What cannot be stored: functions.
    const broken = [{ ...term('blicket'), more: (() => undefined) as unknown as string }];
    await expect(importPack({ name: 'Ward', terms: broken }, compilePack([term('blicket')]))).rejects.toThrow();
    expect(await listed()).toEqual(['ward: 1']);
    expect((await readStoredPack('ward'))?.terms).toEqual([term('wug')]);
    expect(await cardsFor('pack:ward/wug')).toEqual(['Ward: wug, What wug is.']);
  });
});

describe('a pack that an earlier version has compiled', () => {
  /** Makes a stored pack one of an earlier version, whose index nobody can read today. */
  const makeOld = async (format: number | undefined) => {
    const { format: _format, ...stored } = (await getPack('ward')) ?? { id: 'ward', head: { name: 'Ward' } };
    await putCompiled({ ...stored, index: new ArrayBuffer(3), ...(format !== undefined && { format }) });
  };
  const idsOfPacks = async () => {
    const pack = await compiledPack('ward');
    return pack && idsOf(pack.index);
  };

  test.each([undefined, 0, INDEX_FORMAT + 1])('in the format %s is compiled anew, once', async (format) => {
    const terms = [term('wug'), term('blicket')];
    await add('Ward', ...terms);
    await makeOld(format);
    expect(await idsOfPacks()).toEqual(['wug', 'blicket']);
    const stored = await getPack('ward');
    expect(stored?.format).toBe(INDEX_FORMAT);
    expect(idsOf(stored?.index ?? new ArrayBuffer(0))).toEqual(['wug', 'blicket']);
  });

  test('has its cards, also where nobody has asked for its index yet', async () => {
    await add('Ward', term('wug'));
    await makeOld(undefined);
    expect(await cardsFor('pack:ward/wug')).toEqual(['Ward: wug, What wug is.']);
  });

  test('serves also where there is no room to keep what was compiled', async () => {
    await add('Ward', term('wug'));
    await makeOld(undefined);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    expect(await idsOfPacks()).toEqual(['wug']);
  });
});

describe('cards and indexes', () => {
  beforeEach(async () => {
    await add('Ward', ...Array.from({ length: 600 }, (_, at) => term(`wug ${at}`)));
    await add('Home', term('wug 1'));
    await switchPack('home', false);
  });

  test('cards are found by id, whether their pack is on or off; unknown ids are left out', async () => {
    const ids = [
      'pack:ward/wug-599',
      'pack:home/wug-1',
      'pack:ward/none',
      'pack:gone/wug-1',
      'magnesium',
      'pack:ward/wug-0',
    ];
    expect((await cardsFor(...ids)).toSorted()).toEqual([
      'Home: wug 1, What wug 1 is.',
      'Ward: wug 0, What wug 0 is.',
      'Ward: wug 599, What wug 599 is.',
    ]);
  });

  test('only packs that are on are searched', async () => {
    const cards = await packCards();
    expect([cards.length, cards[599]?.id, cards[599]?.pack]).toEqual([600, 'pack:ward/wug-599', 'Ward']);
    await switchPack('home', true);
    expect(new Set((await packCards()).map(({ pack }) => pack))).toEqual(new Set(['Ward', 'Home']));
  });
});

describe('own words', () => {
  const change = (to: (before: readonly PackTerm[]) => readonly PackTerm[]) =>
    changeOwnWords('My own words', to, compilePack);

  test('are a pack that comes with the first and goes with the last', async () => {
    await change((before) => [...before, term('wug')]);
    await change((before) => [...before, term('blicket')]);
    expect(await listed()).toEqual([`${OWN_WORDS}: 2`]);
    expect(await cardsFor('pack:own/blicket')).toEqual(['My own words: blicket, What blicket is.']);
    await change(() => []);
    expect(await listed()).toEqual([]);
  });

  test('added at the same time are all kept', async () => {
    await Promise.all(['a1', 'b1', 'c1'].map((name) => change((before) => [...before, term(name)])));
    expect((await readStoredPack(OWN_WORDS))?.terms.map(({ term }) => term)).toEqual(['a1', 'b1', 'c1']);
  });
});
