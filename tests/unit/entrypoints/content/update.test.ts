import { beforeEach, expect, test, vi } from 'vitest';
import { createUpdate, type Task, type Update } from '../../../../entrypoints/content/update.ts';

const run = vi.fn<(task: Task) => void>();
let stop: AbortController;
let update: Update;

beforeEach(() => {
  run.mockReset();
  stop = new AbortController();
  update = createUpdate(run, stop.signal);
});

test('several causes have one pass, at the end of the task', async () => {
  update('paint');
  update('paint');
  expect(run).not.toHaveBeenCalled();
  await Promise.resolve();
  expect(run.mock.calls).toEqual([['paint']]);
});

test('a pass that chooses paints too, in whatever order they were asked for', async () => {
  update('choose');
  update('paint');
  await Promise.resolve();
  expect(run.mock.calls).toEqual([['choose']]);
});

test('what is asked for in a pass is done in another one', async () => {
  run.mockImplementationOnce(() => update('paint'));
  update('choose');
  await Promise.resolve();
  await Promise.resolve();
  expect(run.mock.calls).toEqual([['choose'], ['paint']]);
});

test('what is wanted now is done with what was asked for, and not again', async () => {
  update('choose');
  update.now('paint');
  expect(run.mock.calls).toEqual([['choose']]);
  await Promise.resolve();
  expect(run).toHaveBeenCalledTimes(1);
});

test('nothing is done once it has ended', async () => {
  update('choose');
  stop.abort();
  update.now('paint');
  await Promise.resolve();
  expect(run).not.toHaveBeenCalled();
});
