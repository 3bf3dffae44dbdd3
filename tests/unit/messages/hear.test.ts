import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { hear } from '../../../messages/hear.ts';
import { onMessage } from '../../../messages/messages.ts';

vi.mock(import('../../../messages/messages.ts'), () => ({ sendMessage: vi.fn(), onMessage: vi.fn() }));

/** What the browser calls when `lookUp` arrives from a sender; the answer is what was looked up, in capitals. */
const arrive = (sender: object) => {
  const answer = vi.fn(({ data }: { data: string }) => ({ kind: data.toUpperCase() }) as never);
  hear('lookUp', answer);
  const listener = vi.mocked(onMessage).mock.lastCall?.[1] as (message: object) => unknown;
  return { answer, result: () => listener({ data: 'iron', sender }) };
};

test('a page of ours is not answered what only content scripts may ask, and nothing is done for it', () => {
  const { answer, result } = arrive({ id: browser.runtime.id, url: browser.runtime.getURL('/popup.html' as never) });
  expect(result).toThrow('“lookUp” may not come from there.');
  expect(answer).not.toHaveBeenCalled();
});

test('a content script is answered', () => {
  const { result } = arrive({ id: browser.runtime.id, url: 'https://www.nhs.uk/', tab: {} });
  expect(result()).toEqual({ kind: 'IRON' });
});
