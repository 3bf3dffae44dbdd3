import { expect, test } from 'vitest';
import { createChangeQueue } from '../../../../../entrypoints/content/read/change-queue.ts';

const element = () => document.createElement('p');

test('blocks come out in the order in which they came, each once, with all that is new in them', () => {
  const queue = createChangeQueue();
  const [one, other, first, second] = [element(), element(), element(), element()];
  queue.add({ block: one, added: new Set([first]) });
  queue.add({ block: other, added: 'all' });
  queue.add({ block: one, added: new Set([second]) });
  queue.add({ block: other, added: new Set([first]) });
  expect(queue.size).toBe(2);
  expect(queue.take()).toEqual({ block: one, added: new Set([first, second]) });
  expect(queue.take()).toEqual({ block: other, added: 'all' });
  expect(queue.take()).toBeUndefined();
});

test('a block that is read as a whole stays so, and a queue can be emptied', () => {
  const queue = createChangeQueue();
  const block = element();
  queue.add({ block, added: new Set([element()]) });
  queue.add({ block, added: 'all' });
  expect(queue.take()).toEqual({ block, added: 'all' });
  queue.add({ block, added: 'all' });
  queue.clear();
  expect(queue.size).toBe(0);
});
