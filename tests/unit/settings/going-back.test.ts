import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { idsOf } from '../../../glossary/index/form-index.ts';
import { compilePack } from '../../../glossary/packs/compile-pack.ts';
import { EXAMPLE } from '../../../glossary/packs/example.ts';
import type { PackTerm } from '../../../glossary/packs/pack.ts';
import { migrate } from '../../../settings/migrate.ts';
import { ask, know, mute, save } from '../../../settings/my-words.ts';
import { packs } from '../../../settings/packs/pack-list.ts';
import { changeOwnWords, importPack, removePack, switchPack } from '../../../settings/packs/packs.ts';
import { CHOICES, prefer, preferences } from '../../../settings/preferences.ts';
import { addOwnQuestion } from '../../../settings/visit-kit.ts';
import { pauseEverywhere, ruleOthers, switchSite } from '../../../settings/sites.ts';
import {
  IDS_BY_0_2_0,
  PackRecordOf020,
  PACKS_OF_0_2_0,
  PackTermOf020,
  STORED_BY_0_2_0,
} from '../../fixtures/storage/version-0.2.0.ts';

const stored = () => fakeBrowser.storage.local.get<Record<string, unknown>>();
/** What 0.2.0 does not know, and so leaves as it is. */
const SINCE = ['quotes', 'visit-kit'];
const OWN: PackTerm[] = [
  { term: 'obs round', also: ['obs'], meaning: 'When your pulse is taken.', more: 'Each hour.' },
];
/** More than one block of terms. */
const MANY = Array.from({ length: PACKS_OF_0_2_0.block + 3 }, (_, at): PackTerm => ({
  term: `wug ${at}`,
  meaning: 'x',
}));

/** Chooses something other than the default wherever there is a choice, as today's program stores it. */
async function chooseAll(): Promise<void> {
  await migrate();
  await switchSite('example.org', false);
  await switchSite('www.nhs.uk', false);
  await ruleOthers('off');
  await switchSite('gov.uk', true);
  await pauseEverywhere(true);
  for (const id of ['prolactin', 'pack:own/obs-round'])
    await save(id, true, { sentence: 'It was high.', title: 'My results', site: 'nhs.uk' });
  await addOwnQuestion('May I fly?');
  await ask('prolactin', 'Is mine high? '.repeat(200));
  await know('glycolysis', true);
  await mute('localhost', 'cytoplasm', true);
  await importPack({ ...EXAMPLE, author: 'We' }, compilePack(EXAMPLE.terms));
  await importPack({ name: 'Many', terms: MANY }, compilePack(MANY));
  await switchPack('many', false);
  await changeOwnWords('My words', () => OWN, compilePack);
}

beforeEach(async () => {
  for (const { id } of await packs.get()) await removePack(id);
  fakeBrowser.reset();
});

describe('version 0.2.0, gone back to, finds', () => {
  test('all that is stored under a name that it knows, and each of it as it was left', async () => {
    await chooseAll();
    await prefer({ howOften: 'every', markStyle: 'tint', openAfterMs: 900 });
    const values = await stored();
    const known = Object.keys(values).filter((name) => !SINCE.includes(name));
    expect(known.toSorted()).toEqual(Object.keys(STORED_BY_0_2_0).toSorted());
    expect(Object.keys(values)).toEqual(expect.arrayContaining(SINCE));
    for (const [name, schema] of Object.entries(STORED_BY_0_2_0))
      expect(v.parse(schema, values[name])).toEqual(values[name]);
  });

  test.each(Object.entries(CHOICES).flatMap(([name, schema]) => valuesOf(schema).map((value) => [name, value])))(
    'the choice of “%s” as %j',
    async (name, value) => {
      await preferences.update((before) => ({ ...before, [name as string]: value }));
      expect(v.parse(STORED_BY_0_2_0.preferences, (await stored())['preferences'])).toHaveProperty(
        name as string,
        value,
      );
    },
  );

  test('the terms of packs and the reader’s own words, from which it compiles its own index', async () => {
    await chooseAll();
    const database = await openDB(PACKS_OF_0_2_0.database, PACKS_OF_0_2_0.version);
    const records = v.parse(v.array(PackRecordOf020), await database.getAll('packs'));
    // Files that run in the same process share the database.
    expect(records.map(({ id }) => id)).toEqual(expect.arrayContaining(['many', 'own', 'words-of-our-ward']));
    const termsOf = async (id: string) => {
      const blocks = await database.getAll('terms', IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]));
      return v.parse(v.array(PackTermOf020), blocks.flat());
    };
    expect(await termsOf('own')).toEqual(OWN);
    expect(await termsOf('words-of-our-ward')).toEqual(EXAMPLE.terms);
    expect(await termsOf('many')).toEqual(MANY);
    // It looks for a term in the block in which its place lies.
    expect(await database.get('terms', ['many', 1])).toEqual(MANY.slice(PACKS_OF_0_2_0.block));
    database.close();
  });

  test('saved words of packs under the ids that it gives them itself', () => {
    const terms = IDS_BY_0_2_0.map(([term]) => ({ term, meaning: 'x' }));
    expect(idsOf(compilePack(terms))).toEqual(IDS_BY_0_2_0.map(([, id]) => id));
  });
});

/** What a choice may be: each of a few values, or both of two. */
function valuesOf(schema: (typeof CHOICES)[keyof typeof CHOICES]): unknown[] {
  if ('options' in schema) return [...schema.options];
  return schema.type === 'boolean' ? [true, false] : [];
}
