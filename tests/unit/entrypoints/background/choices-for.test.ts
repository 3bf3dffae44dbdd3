import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { choicesFor } from '../../../../entrypoints/background/choices-for.ts';
import { knownWords, mutedWords, savedWords } from '../../../../settings/my-words.ts';
import { packs } from '../../../../settings/packs/pack-list.ts';
import { DEFAULT_PREFERENCES, prefer } from '../../../../settings/preferences.ts';
import { pauseEverywhere, switchSite } from '../../../../settings/sites.ts';

const pack = (id: string, isOn: boolean, at = '2026-01-01T00:00:00.000Z') => ({ id, name: id, terms: 1, isOn, at });

beforeEach(() => {
  fakeBrowser.reset();
});

test('without a choice all is as by default', async () => {
  expect(await choicesFor('www.nhs.uk')).toEqual({
    decision: { isOn: true, by: 'others' },
    preferences: DEFAULT_PREFERENCES,
    known: [],
    muted: [],
    saved: [],
    packs: '',
  });
});

test('a choice for a site, a pause and preferences are told', async () => {
  await switchSite('nhs.uk', false);
  await prefer({ howOften: 'page' });
  expect(await choicesFor('www.nhs.uk')).toMatchObject({
    decision: { isOn: false, by: 'rule', rule: 'nhs.uk' },
    preferences: { howOften: 'page' },
  });
  await pauseEverywhere(true);
  expect((await choicesFor('who.int')).decision).toEqual({ isOn: false, by: 'paused' });
});

test('a page hears of its own site’s muted words alone, with “www.” or without', async () => {
  await knownWords.set(['iron']);
  await mutedWords.set({ 'nhs.uk': ['period'], 'who.int': ['culture'] });
  await savedWords.set([{ id: 'enzyme', at: '2026-01-01T00:00:00.000Z', question: 'How much?' }]);
  expect(await choicesFor('www.nhs.uk')).toMatchObject({ known: ['iron'], muted: ['period'], saved: ['enzyme'] });
  expect((await choicesFor('constructor')).muted).toEqual([]);
});

test.each([
  ['a pack comes', [pack('a', true), pack('b', true)], true],
  ['a pack goes', [], true],
  ['a pack is switched off', [pack('a', false)], true],
  ['a pack has other terms', [pack('a', true, '2026-02-02T00:00:00.000Z')], true],
  ['a pack that is off comes', [pack('a', true), pack('b', false)], false],
  ['a pack has another name', [{ ...pack('a', true), name: 'Ward' }], false],
])('what is said of packs when %s', async (_what, next, isOther) => {
  await packs.set([pack('a', true)]);
  const before = (await choicesFor('nhs.uk')).packs;
  await packs.set(next);
  expect((await choicesFor('nhs.uk')).packs !== before).toBe(isOther);
});
