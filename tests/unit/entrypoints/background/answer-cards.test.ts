import { expect, test, vi } from 'vitest';
import { answerCards } from '../../../../entrypoints/background/answer-cards.ts';
import { cardOf } from '../../components/tiny.tsx';

const from = (name: string) =>
  vi.fn((ids: readonly string[]) => Promise.resolve(ids.map((id) => cardOf(`${name} ${id}`))));
const namesOf = async (ids: string[], packs = from('pack')) =>
  (await answerCards(ids, from('bundled'), packs)).map(({ term }) => term);

test('bundled cards come from their file, packs’ cards from where packs are kept', async () => {
  expect(await namesOf(['iron', 'pack:a/wug', 'zinc'])).toEqual(['bundled iron', 'bundled zinc', 'pack pack:a/wug']);
});

test('packs are not opened where no card of theirs is asked for', async () => {
  const packs = from('pack');
  expect(await namesOf(['iron'], packs)).toEqual(['bundled iron']);
  expect(packs).not.toHaveBeenCalled();
});

test('packs that cannot be opened keep no bundled card from being shown', async () => {
  expect(
    await namesOf(
      ['iron', 'pack:a/wug'],
      vi.fn(() => Promise.reject(new Error('damaged'))),
    ),
  ).toEqual(['bundled iron']);
});
