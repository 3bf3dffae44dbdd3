import { expect, test, vi } from 'vitest';
import { readOnce } from '../../../glossary/read-once.ts';

test('what is asked for by many at once, and later, is read once', async () => {
  const read = vi.fn(() => Promise.resolve({}));
  const once = readOnce(read);
  const [first, second] = await Promise.all([once(), once()]);
  expect(first).toBe(second);
  expect(await once()).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);
});

test('nothing is read before somebody asks', () => {
  const read = vi.fn(() => Promise.resolve(1));
  readOnce(read);
  expect(read).not.toHaveBeenCalled();
});

test('a failure is told to all who waited, and is read again for who asks next', async () => {
  const read = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error('no file')).mockResolvedValue(7);
  const once = readOnce(read);
  const both = await Promise.allSettled([once(), once()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(once()).resolves.toBe(7);
  expect(read).toHaveBeenCalledTimes(2);
});
