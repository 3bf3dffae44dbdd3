import { act, cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSearch } from '../../../../../components/browse/hooks/use-search.ts';
import type { Search } from '../../../../../glossary/search/search.ts';
import { cardOf, show } from '../../tiny.tsx';

const CARDS = Array.from({ length: 1000 }, (_, at) => cardOf(`word ${at}`));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

/** The search as a view gets it. */
function open(): Search {
  const got: Search[] = [];
  const View = () => {
    got.push(useSearch(CARDS));
    return null;
  };
  show(<View />);
  const [search] = got;
  if (!search) throw new Error('The view was not drawn.');
  return search;
}

test('the search gets ready by itself, turn by turn', () => {
  const search = open();
  void act(() => {
    vi.runAllTimers();
  });
  expect(search.prepare()).toBe(false);
});

test('it finds before it is ready', () => {
  expect(open()('word 77')[0]?.term).toBe('word 77');
});
