import { expect, test } from 'vitest';
import { nextTurn, preparedInTurns } from '../../../../../entrypoints/background/queue/turns.ts';

/** Something that is prepared in so many steps. */
function inSteps(steps: number) {
  return {
    done: 0,
    prepare() {
      this.done += 1;
      return this.done < steps;
    },
  };
}

test('what is waiting has its turn before the next turn', async () => {
  const done: string[] = [];
  const other = new Promise<void>((resolve) => {
    setTimeout(() => {
      done.push('other');
      resolve();
    });
  });
  const turns = async () => {
    while (!done.includes('other')) await nextTurn();
  };
  await Promise.all([turns(), other]);
  expect(done).toEqual(['other']);
});

test('a search is prepared a step a turn, and given once it is ready', async () => {
  const search = inSteps(3);
  const seen: number[] = [];
  const turn = () => {
    seen.push(search.done);
    return Promise.resolve();
  };
  expect(await preparedInTurns(search, turn)).toBe(search);
  expect(search.done).toBe(3);
  expect(seen).toEqual([1, 2]);
});
