import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { know, knownWords, mute, mutedWords, savedWords } from '../../../../settings/my-words.ts';
import { DEFAULT_PREFERENCES, prefer, preferences } from '../../../../settings/preferences.ts';
import { BACKUP_PARTS } from '../../../../settings/backup/backup-parts.ts';
import { PARTS } from '../../../../settings/backup/parts.ts';
import { quotes } from '../../../../settings/quotes.ts';
import { setRule, sites } from '../../../../settings/sites.ts';

const SETTINGS = join(import.meta.dirname, '../../../../settings');
/** Settings that say something of this device alone, such as how its sync stands, or what was opened on it in the last days. */
const OF_THIS_DEVICE = new Set(['sync-state', 'seen-version', 'recent-words']);

/** The part of this name. */
function part(name: string) {
  const found = PARTS.find((part) => part.name === name);
  if (!found) throw new Error(`There is no part “${name}”.`);
  return found;
}

beforeEach(() => {
  fakeBrowser.reset();
});

test('every setting is a part, so that backups hold it; list it in settings/backup/parts.ts or backup-parts.ts', () => {
  const sources = readdirSync(SETTINGS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(SETTINGS, file), 'utf8'));
  const names = sources.flatMap((source) =>
    Array.from(source.matchAll(/defineSetting(?:<.*?>)?\(\s*'([^']+)'/gs), ([, name = '']) => name),
  );
  const parts = BACKUP_PARTS.map(({ name }) => name);
  expect(names.filter((name) => !OF_THIS_DEVICE.has(name)).toSorted()).toEqual(parts.toSorted());
});

test('packs are too large for the browser’s sync, and what pages said stays on this device', () => {
  expect(BACKUP_PARTS.filter(({ isCarried }) => !isCarried).map(({ name }) => name)).toEqual(['quotes', 'packs']);
  expect(PARTS.map(({ name }) => name)).not.toContain('packs');
});

describe('replacing', () => {
  test('puts a value in the place of another', async () => {
    await know('iron', true);
    await part('known-words').replace(['zinc']);
    expect(await knownWords.get()).toEqual(['zinc']);
  });

  test('leaves what is remembered where the value cannot be', async () => {
    await know('iron', true);
    await part('known-words').replace({ zinc: true });
    expect(await knownWords.get()).toEqual(['iron']);
  });

  test('never turns sync on, nor off', async () => {
    await part('preferences').replace({ ...DEFAULT_PREFERENCES, theme: 'dark', sync: true });
    expect(await preferences.get()).toMatchObject({ theme: 'dark', sync: false });
    await prefer({ sync: true });
    await part('preferences').replace(DEFAULT_PREFERENCES);
    expect(await preferences.get()).toMatchObject({ theme: 'system', sync: true });
  });
});

describe('adding', () => {
  test('known words are those of both', async () => {
    await know('iron', true);
    await part('known-words').add(['zinc', 'iron']);
    expect(await knownWords.get()).toEqual(['iron', 'zinc']);
  });

  test('muted words are those of both, site by site', async () => {
    await mute('nhs.uk', 'iron', true);
    await part('muted-words').add({ 'nhs.uk': ['zinc'], 'example.org': ['iron'] });
    expect(await mutedWords.get()).toEqual({ 'nhs.uk': ['iron', 'zinc'], 'example.org': ['iron'] });
  });

  test('a site keeps its rule, and others come', async () => {
    await setRule('nhs.uk', 'off');
    await part('sites').add({ paused: true, others: 'off', rules: { 'nhs.uk': 'on', 'example.org': 'on' } });
    expect(await sites.get()).toEqual({
      paused: false,
      others: 'on',
      rules: { 'nhs.uk': 'off', 'example.org': 'on' },
    });
  });

  test('choices stay', async () => {
    await prefer({ theme: 'dark' });
    await part('preferences').add(DEFAULT_PREFERENCES);
    expect((await preferences.get()).theme).toBe('dark');
  });

  const saved = (id: string, day: number, question = '') => ({ id, at: `2026-11-0${day}T00:00:00.000Z`, question });

  test('saved words are those of both, each once, the latest last', async () => {
    await savedWords.set([saved('iron', 2), saved('zinc', 4)]);
    await part('saved-words').add([saved('copper', 3), saved('iron', 5)]);
    expect(await savedWords.get()).toEqual([saved('iron', 2), saved('copper', 3), saved('zinc', 4)]);
  });

  test('a question is kept over none, and the own over another', async () => {
    await savedWords.set([saved('iron', 2), saved('zinc', 4, 'mine')]);
    await part('saved-words').add([saved('iron', 2, 'theirs'), saved('zinc', 4, 'theirs')]);
    expect(await savedWords.get()).toEqual([saved('iron', 2, 'theirs'), saved('zinc', 4, 'mine')]);
  });
});

test('sentences are those of both, and a word keeps its own', async () => {
  const quote = (sentence: string) => ({ sentence, title: '', site: '' });
  await quotes.set({ iron: quote('Mine.') });
  await part('quotes').add({ iron: quote('Theirs.'), zinc: quote('Of zinc.') });
  expect(await quotes.get()).toEqual({ iron: quote('Mine.'), zinc: quote('Of zinc.') });
});

test.each([
  ['preferences', DEFAULT_PREFERENCES, undefined],
  ['sites', { paused: false, others: 'on', rules: { 'nhs.uk': 'on', 'example.org': 'off' } }, 2],
  ['known-words', ['iron'], 1],
  ['muted-words', { 'nhs.uk': ['iron', 'zinc'], 'example.org': ['iron'] }, 3],
  ['saved-words', [], 0],
  ['quotes', { iron: { sentence: 'Your iron is low.', title: '', site: '' } }, 1],
  ['visit-kit', { general: ['name'], own: [{ text: 'May I fly?', isChosen: true }], isLarge: false }, 1],
])('%s are counted', (name, value, count) => {
  expect(part(name).count(value)).toBe(count);
});
