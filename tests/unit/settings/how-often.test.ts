import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { howOften } from '../../../settings/how-often.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

test('terms are marked once in each section until the reader chooses otherwise', async () => {
  expect(await howOften.get()).toBe('section');
  await howOften.set('every');
  expect(await howOften.get()).toBe('every');
});

test('a choice that there is not is none', async () => {
  await fakeBrowser.storage.local.set({ 'how-often': 'sometimes' });
  expect(await howOften.get()).toBe('section');
});
