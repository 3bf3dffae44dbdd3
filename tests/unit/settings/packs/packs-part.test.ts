import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { idsOf } from '../../../../glossary/index/form-index.ts';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';
import type { PackTerm } from '../../../../glossary/packs/pack.ts';
import { areCheckedPacks, type BackedUpPacks } from '../../../../settings/packs/backed-up-packs.ts';
import { compiledPack } from '../../../../settings/packs/compiled-packs.ts';
import { packCardsOf } from '../../../../settings/packs/pack-cards.ts';
import { OWN_WORDS } from '../../../../glossary/entry/pack-id.ts';
import { packs } from '../../../../settings/packs/pack-list.ts';
import { packsPart } from '../../../../settings/packs/packs-part.ts';
import {
  changeOwnWords,
  importPack,
  readStoredPack,
  removePack,
  switchPack,
} from '../../../../settings/packs/packs.ts';

const term = (name: string, meaning = `What ${name} is.`): PackTerm => ({ term: name, meaning });
const add = (name: string, ...terms: PackTerm[]) => importPack({ name, terms }, compilePack(terms));
const write = (...names: string[]) =>
  changeOwnWords('My own words', () => names.map((name) => term(name)), compilePack);
/** A pack as it stands in a file. */
const filed = (id: unknown, name: unknown, ...terms: unknown[]) => ({ id, isOn: true, glosswell: 1, name, terms });

/** What is found in a file’s list of packs. */
function checked(list: unknown): BackedUpPacks {
  const value = packsPart.check(JSON.parse(JSON.stringify(list)));
  if (!areCheckedPacks(value)) throw new Error('These are no packs.');
  return value;
}
const refused = (list: unknown) =>
  checked(list).refused.map(({ place, name, terms }) => `${place} ${name}: ${terms ?? 'all'}`);
const taken = (list: unknown) => checked(list).packs.map(({ id, pack }) => `${id}: ${pack.terms.length}`);

/** The packs with their words. */
async function here(): Promise<string[]> {
  const all = (await packs.get()).map(async ({ id, isOn, terms }) => {
    const names = (await readStoredPack(id))?.terms.map(({ term }) => term) ?? [];
    expect(names).toHaveLength(terms);
    return `${id}${isOn ? '' : ' off'}: ${names.join(', ')}`;
  });
  return Promise.all(all);
}

beforeEach(async () => {
  for (const { id } of await packs.get()) await removePack(id);
  fakeBrowser.reset();
});

test('a file holds own words and packs in the format of packs, with their ids and switches', async () => {
  await write('blicket');
  await importPack({ name: 'Ward', author: 'We', terms: [term('wug')] }, compilePack([term('wug')]));
  await switchPack('ward', false);
  expect(await packsPart.get()).toEqual([
    filed(OWN_WORDS, 'My own words', term('blicket')),
    { ...filed('ward', 'Ward', term('wug')), author: 'We', isOn: false },
  ]);
});

describe('what a file holds is checked as an import is', () => {
  test.each([
    ['a pack that is whole', [filed('ward', 'Ward', term('wug'))], ['ward: 1'], []],
    ['no list', 'packs', undefined, undefined],
    ['no pack', [5, null, ['Ward']], [], ['1 : all', '2 : all', '3 : all']],
    ['a pack without terms', [filed('ward', 'Ward')], [], ['1 Ward: all']],
    ['terms that are no list', [{ ...filed('ward', 'Ward'), terms: 'wug' }], [], ['1 Ward: all']],
    ['a newer format', [{ ...filed('ward', 'Ward', term('wug')), glosswell: 2 }], [], ['1 Ward: all']],
    ['no name', [filed('ward', undefined, term('wug'))], [], ['1 : all']],
    ['a term without a meaning', [filed('ward', 'Ward', term('wug'), { term: 'dax' })], ['ward: 1'], ['1 Ward: 1']],
    ['a term twice', [filed('ward', 'Ward', term('wug'), term('Wug'))], ['ward: 1'], ['1 Ward: 1']],
    ['hidden signs in a name', [filed('ward', 'Wa\u202erd', 5)], [], ['1 Ward: all']],
    [
      'a pack twice, and another',
      [filed('a', 'Ward', term('wug')), filed('b', 'ward', term('dax')), filed('c', 'Home', term('fep'))],
      ['a: 1', 'c: 1'],
      ['2 ward: all'],
    ],
    ['an id that is none', [filed('own/../x', 'Ward', term('wug'))], [': 1'], []],
    ['an id that is too long', [filed('a'.repeat(61), 'Ward', term('wug'))], [': 1'], []],
    ['fields of everything', [JSON.parse('{"__proto__": {"name": "Ward", "terms": []}, "id": 1}')], [], ['1 : all']],
  ])('%s', (_what, list, packsTaken, packsRefused) => {
    if (packsTaken === undefined) return expect(packsPart.check(list)).toBeUndefined();
    return expect([taken(list), refused(list)]).toEqual([packsTaken, packsRefused]);
  });

  test('only the format’s own fields are taken', () => {
    const entry = { ...filed('ward', 'Ward', { ...term('wug'), html: '<b>' }), index: 'x', onload: 'y' };
    expect(checked([entry]).packs[0]?.pack).toEqual({ name: 'Ward', terms: [term('wug')] });
  });
});

describe('replacing', () => {
  test('puts the packs of the file in the place of those that are here', async () => {
    await write('blicket');
    await add('Home', term('fep'));
    await packsPart.replace(
      checked([filed(OWN_WORDS, 'My own words', term('dax')), { ...filed('w', 'Ward', term('wug')), isOn: false }]),
    );
    expect(await here()).toEqual(['own: dax', 'w off: wug']);
    expect(await readStoredPack('home')).toBeUndefined();
  });

  test('gives words the ids that they had, so that saved ones are found again, and marks them', async () => {
    await packsPart.replace(checked([filed('old-name', 'Ward', term('wug'))]));
    expect(await packCardsOf(['pack:old-name/wug'])).toMatchObject([{ term: 'wug', pack: 'Ward' }]);
    expect(idsOf((await compiledPack('old-name'))?.index ?? new ArrayBuffer(0))).toEqual(['wug']);
  });

  test('keeps what is here of a pack that cannot be read', async () => {
    await add('Ward', term('wug'));
    await add('Home', term('fep'));
    await packsPart.replace(checked([filed('ward', 'Ward', 5), filed('x', 'Bus', term('dax'))]));
    expect(await here()).toEqual(['ward: wug', 'x: dax']);
  });

  test('keeps everything where no pack can be read', async () => {
    await add('Ward', term('wug'));
    await packsPart.replace(checked([5]));
    expect(await here()).toEqual(['ward: wug']);
  });

  test('with a file without packs removes them', async () => {
    await add('Ward', term('wug'));
    await packsPart.replace(checked([]));
    expect(await here()).toEqual([]);
  });
});

describe('adding', () => {
  test('brings own words together; of two with one name the one here stays', async () => {
    await write('blicket', 'wug');
    await packsPart.add(checked([filed(OWN_WORDS, 'Mine', term('WUG', 'Theirs.'), term('dax'))]));
    expect(await here()).toEqual(['own: blicket, wug, dax']);
    const cards = await packCardsOf(['pack:own/wug', 'pack:own/dax']);
    expect(cards.map(({ gist }) => gist)).toEqual(['What wug is.', 'What dax is.']);
  });

  test('keeps a pack that is here, with its switch, and takes others', async () => {
    await add('Ward', term('wug'));
    await switchPack('ward', false);
    await packsPart.add(checked([filed('ward', 'WARD', term('dax')), filed('ward', 'Home', term('fep'))]));
    expect(await here()).toEqual(['ward off: wug', 'home: fep']);
  });
});

test('what was held comes back whole', async () => {
  await write('blicket');
  await add('Ward', term('wug'));
  await switchPack('ward', false);
  const before = [await here(), await packs.get()];
  const bringBack = await packsPart.hold();
  await packsPart.replace(checked([filed('ward', 'Home', term('dax')), filed('x', 'Ward', term('fep'))]));
  expect(await here()).toEqual(['ward: dax', 'x: fep']);
  await bringBack();
  expect([await here(), await packs.get()]).toEqual(before);
  expect(await readStoredPack('x')).toBeUndefined();
});

test('50,000 words come back', async () => {
  const terms = Array.from({ length: 50_000 }, (_, at) => term(`wug ${at}`));
  await packsPart.replace(checked(JSON.parse(JSON.stringify([filed('birds', 'Birds', ...terms)]))));
  expect((await readStoredPack('birds'))?.terms).toHaveLength(50_000);
}, 60_000);
