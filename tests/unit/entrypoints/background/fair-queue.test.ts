import { expect, test } from 'vitest';
import { createFairQueue } from '../../../../entrypoints/background/fair-queue.ts';

const nextTurn = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve);
  });

test('senders have their turn one after another, whoever asked first and for how much', async () => {
  const queue = createFairQueue();
  const done: string[] = [];
  const ask = (sender: string, work: string) => queue.enqueue(sender, () => void done.push(work));
  await Promise.all([ask('a', 'a1'), ask('a', 'a2'), ask('a', 'a3'), ask('b', 'b1'), ask('c', 'c1')]);
  expect(done).toEqual(['a1', 'b1', 'c1', 'a2', 'a3']);
});

test('work gives its answer or its failure, and neither stops the others', async () => {
  const queue = createFairQueue();
  const failing = queue.enqueue('a', () => Promise.reject(new Error('no')));
  const other = queue.enqueue('a', () => 7);
  await expect(failing).rejects.toThrow('no');
  expect(await other).toBe(7);
  await nextTurn();
  expect(await queue.enqueue('a', () => 8)).toBe(8);
});

test('a sender that asks for more than four things at once is refused, and holds up nobody', async () => {
  const queue = createFairQueue();
  const asked = Array.from({ length: 1000 }, () => queue.enqueue('flood', () => 'done'));
  const outcomes = Promise.allSettled(asked);
  const other = queue.enqueue('calm', () => 'calm');
  expect(await Promise.race([other, ...asked.slice(1, 4)])).toBe('calm');
  expect((await outcomes).filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
});
