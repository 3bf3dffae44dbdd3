import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addOwnQuestion,
  chooseGeneral,
  chooseOwn,
  joinKits,
  LONGEST_OWN_QUESTION,
  MOST_OWN_QUESTIONS,
  printLarge,
  removeOwnQuestion,
  visitKit,
} from '../../../settings/visit-kit.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

test('three general questions are on the sheet until the reader chooses', async () => {
  expect(await visitKit.get()).toEqual({ general: ['name', 'wait', 'call'], own: [], isLarge: false });
});

test('general questions are chosen one by one, and stay in their order', async () => {
  await chooseGeneral('wait', false);
  await chooseGeneral('plain', true);
  await chooseGeneral('choices', true);
  await chooseGeneral('choices', true);
  expect((await visitKit.get()).general).toEqual(['name', 'choices', 'call', 'plain']);
});

test('large print is remembered', async () => {
  await printLarge(true);
  expect((await visitKit.get()).isLarge).toBe(true);
});

describe('a question of the reader’s own', () => {
  test('is on the sheet at once, can be left out, and taken away', async () => {
    await addOwnQuestion('  May I fly? ');
    await addOwnQuestion('May I drive?');
    await chooseOwn('May I fly?', false);
    expect((await visitKit.get()).own).toEqual([
      { text: 'May I fly?', isChosen: false },
      { text: 'May I drive?', isChosen: true },
    ]);
    await removeOwnQuestion('May I fly?');
    expect((await visitKit.get()).own).toEqual([{ text: 'May I drive?', isChosen: true }]);
  });

  test('is there once; added again it is on the sheet again', async () => {
    await addOwnQuestion('May I fly?');
    await chooseOwn('May I fly?', false);
    await addOwnQuestion('May I fly?');
    expect((await visitKit.get()).own).toEqual([{ text: 'May I fly?', isChosen: true }]);
  });

  test('is not there where nothing is asked', async () => {
    await addOwnQuestion('  ');
    expect((await visitKit.get()).own).toEqual([]);
  });

  test('is cut where it is too long, and there are only so many', async () => {
    await addOwnQuestion('x'.repeat(LONGEST_OWN_QUESTION + 1));
    for (let at = 1; at <= MOST_OWN_QUESTIONS; at += 1) await addOwnQuestion(`Question ${at}`);
    const { own } = await visitKit.get();
    expect(own[0]?.text).toHaveLength(LONGEST_OWN_QUESTION);
    expect(own).toHaveLength(MOST_OWN_QUESTIONS);
  });
});

test('questions that this version does not know are left out, and the others hold', async () => {
  await fakeBrowser.storage.local.set({ 'visit-kit': { general: ['later', 'cost'], own: [], isLarge: true } });
  expect(await visitKit.get()).toEqual({ general: ['cost'], own: [], isLarge: true });
});

test('of two kits the first holds, and own questions are those of both', () => {
  const before = { general: ['cost'], own: [{ text: 'A', isChosen: false }], isLarge: true } as const;
  const added = {
    general: ['name'],
    own: [
      { text: 'A', isChosen: false },
      { text: 'B', isChosen: true },
    ],
    isLarge: false,
  } as const;
  expect(joinKits(before, added)).toEqual({ ...before, own: added.own });
});
