import { act, renderHook } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { useFailure } from '../../../../components/hooks/use-failure.ts';

test('failures are counted, and forgotten once something is saved', async () => {
  const { result } = renderHook(() => useFailure());
  const seen = [result.current[0]];
  for (const saving of [Promise.reject(new Error('full')), Promise.reject(new Error('full')), Promise.resolve()]) {
    await act(async () => {
      result.current[1](saving);
      await saving.catch(() => undefined);
    });
    seen.push(result.current[0]);
  }
  expect(seen).toEqual([0, 1, 2, 0]);
});
