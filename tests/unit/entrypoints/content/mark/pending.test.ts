import { describe, expect, test } from 'vitest';
import type { FilledBatch, Part } from '../../../../../entrypoints/content/read/send/batches.ts';
import type { Passage } from '../../../../../entrypoints/content/read/passages.ts';
import { createPending } from '../../../../../entrypoints/content/mark/pending.ts';

const passageIn = (block: Element): Passage => ({
  block,
  scope: document.body,
  isHeading: false,
  text: '',
  nodes: [],
  starts: [],
});
const batchOf = (...parts: (Part | undefined)[]): FilledBatch => ({
  batch: { text: '', ends: [], scopes: [], context: 0, defined: [] },
  parts,
  following: new Map(),
});
const whole = (passage: Passage): Part => ({ passage, offset: 0, isLast: true });
const matchAt = (from: number) => ({ term: 1, name: 0, rarity: 0, from, to: from + 1 });
const foundAt = (from: number) => ({ matches: [matchAt(from)], evidence: { sum: from, count: 2 } });
const NONE = { sum: 0, count: 0 };
const NOTHING = { matches: [], evidence: NONE };

describe('a passage on its way', () => {
  const outer = document.createElement('div');
  const inner = outer.appendChild(document.createElement('p'));
  const passage = passageIn(inner);
  const other = passageIn(outer);

  test('is complete with its answer, with matches or without', () => {
    const pending = createPending();
    const batch = batchOf(undefined, whole(passage), whole(other));
    pending.add(batch);
    expect(pending.settle(batch, [NOTHING, foundAt(3), NOTHING])).toEqual([
      { passage, matches: [matchAt(3)], evidence: { sum: 3, count: 2 } },
      { passage: other, matches: [], evidence: NONE },
    ]);
    expect(pending.settle(batch, [])).toEqual([]);
  });

  test('of several pieces is complete with the last answer, in whatever order they come', () => {
    const pending = createPending();
    const first = batchOf({ passage, offset: 0, isLast: false });
    const second = batchOf({ passage, offset: 100, isLast: true });
    pending.add(first);
    pending.add(second);
    expect(pending.settle(second, [foundAt(5)])).toEqual([]);
    expect(pending.settle(first, [foundAt(3)])).toEqual([
      { passage, matches: [matchAt(3), matchAt(105)], evidence: { sum: 8, count: 4 } },
    ]);
  });

  test('is not complete while pieces are still to be sent', () => {
    const pending = createPending();
    const first = batchOf({ passage, offset: 0, isLast: false });
    pending.add(first);
    expect(pending.settle(first, [])).toEqual([]);
    const second = batchOf({ passage, offset: 100, isLast: true });
    pending.add(second);
    expect(pending.settle(second, [])).toEqual([{ passage, matches: [], evidence: NONE }]);
  });

  test.each([
    ['its block has changed', (pending: ReturnType<typeof createPending>) => pending.forget(inner), [other]],
    ['what it lies in has changed', (pending: ReturnType<typeof createPending>) => pending.forgetWithin(outer), []],
    ['everything is read anew', (pending: ReturnType<typeof createPending>) => pending.clear(), []],
  ])('is dropped where %s, with what is sent of it later', (_why, change, left) => {
    const pending = createPending();
    const batch = batchOf({ passage, offset: 0, isLast: false }, whole(other));
    pending.add(batch);
    change(pending);
    const more = batchOf({ passage, offset: 100, isLast: true });
    pending.add(more);
    expect(pending.settle(more, [])).toEqual([]);
    expect(pending.settle(batch, [foundAt(1)]).map((matched) => matched.passage)).toEqual(left);
  });
});
