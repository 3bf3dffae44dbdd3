import { expect, test } from 'vitest';
import { createFairQueue } from '../../../../../entrypoints/background/queue/fair-queue.ts';

/** A frame of a tab, `0` being its page itself. */
const frame = (id: number, frameId = 0) => ({ tab: { id }, frameId });

const nextTurn = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve);
  });

test('tabs have their turn one after another, whichever asked first and for how much', async () => {
  const queue = createFairQueue();
  const done: string[] = [];
  const ask = (tab: number, work: string) => queue.enqueue(frame(tab), () => void done.push(work));
  await Promise.all([ask(1, 'a1'), ask(1, 'a2'), ask(1, 'a3'), ask(2, 'b1'), ask(3, 'c1')]);
  expect(done).toEqual(['a1', 'b1', 'c1', 'a2', 'a3']);
});

test('so do the frames of a tab', async () => {
  const queue = createFairQueue();
  const done: string[] = [];
  const ask = (frameId: number, work: string) => queue.enqueue(frame(1, frameId), () => void done.push(work));
  await Promise.all([ask(5, 'a1'), ask(5, 'a2'), ask(5, 'a3'), ask(6, 'b1'), ask(0, 'c1')]);
  expect(done).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
});

test('a page of three hundred frames has the share of one tab', async () => {
  const queue = createFairQueue();
  const done: string[] = [];
  const flood = Array.from({ length: 600 }, (_, at) =>
    queue.enqueue(frame(1, at % 300), () => void done.push('of the flood')),
  );
  const calm = Array.from({ length: 3 }, () => queue.enqueue(frame(2), () => void done.push('calm')));
  await Promise.all(calm);
  expect(done).toEqual(['of the flood', 'calm', 'of the flood', 'calm', 'of the flood', 'calm']);
  await Promise.all(flood);
});

test('work that waits for something holds up its own tab alone', async () => {
  const queue = createFairQueue();
  const done: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const slow = queue.enqueue(frame(1), async () => {
    await promise;
    done.push('slow');
  });
  const next = queue.enqueue(frame(1), () => void done.push('next'));
  await queue.enqueue(frame(2), () => void done.push('other'));
  await nextTurn();
  expect(done).toEqual(['other']);
  resolve();
  await Promise.all([slow, next]);
  expect(done).toEqual(['other', 'slow', 'next']);
});

test.each([
  ['later', () => Promise.reject(new Error('no'))],
  [
    'at once',
    () => {
      throw new Error('no');
    },
  ],
])('work gives its answer or its failure, %s, and neither stops the others', async (_when, work) => {
  const queue = createFairQueue();
  const failing = queue.enqueue(frame(1), work);
  const other = queue.enqueue(frame(1), () => 7);
  await expect(failing).rejects.toThrow('no');
  expect(await other).toBe(7);
  await nextTurn();
  expect(await queue.enqueue(frame(1), () => 8)).toBe(8);
});

/** What became of so many pieces of work that were asked for at once, in the order of the frames. */
async function outcomes(queue: ReturnType<typeof createFairQueue>, frames: readonly number[]) {
  return Promise.all(frames.map((frameId) => queue.enqueue(frame(1, frameId), () => frameId)));
}

test('a frame that asks for too much at once is told to come again', async () => {
  const queue = createFairQueue();
  const answers = await outcomes(queue, Array<number>(1000).fill(7));
  // One is worked on while eight wait.
  expect(answers.filter((answer) => answer === 7)).toHaveLength(9);
  expect(await outcomes(queue, [7])).toEqual([7]);
});

test('so is a tab, but each of its frames may always ask for one thing', async () => {
  const queue = createFairQueue();
  const frames = Array.from({ length: 300 }, (_, at) => at);
  const answers = await outcomes(queue, [...frames, ...frames, ...frames]);
  expect(answers.slice(0, 300)).toEqual(frames);
  // The first was taken up at once, so that its frame may ask for another.
  expect(answers.slice(300).filter((answer) => answer !== undefined)).toEqual([0]);
});

test('a few frames may ask for more, as long as little waits for the tab', async () => {
  const answers = await outcomes(
    createFairQueue(),
    Array.from({ length: 80 }, (_, at) => at % 10),
  );
  expect(answers.filter((answer) => answer !== undefined)).toHaveLength(65);
});
