import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askBackground } from '../../../messages/ask.ts';
import { askPage, describePage } from '../../../messages/ask-page.ts';

const page = {
  site: 'nhs.uk',
  title: 'Iron',
  isOn: true,
  terms: [{ id: 'iron', count: 2 }],
  isReading: false,
  language: 'english',
  contentType: 'text/html',
};

/** What was sent, and where: to a tab and a frame, or to the background. */
const toPage = vi.fn<(...sent: unknown[]) => Promise<unknown>>();
const toBackground = vi.fn<(...sent: unknown[]) => Promise<unknown>>();

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.tabs.sendMessage = toPage;
  fakeBrowser.runtime.sendMessage = toBackground;
});

const message = (name: string, data?: unknown) => ({ to: 'glosswell', name, data });

test('the background is asked by a name and what goes with it', async () => {
  toBackground.mockResolvedValue({ value: 'nhs.uk' });
  expect(await askBackground('siteOfTab')).toBe('nhs.uk');
  await askBackground('cards', ['iron']);
  expect(toBackground.mock.calls).toEqual([[message('siteOfTab')], [message('cards', ['iron'])]]);
});

describe('a page that is asked', () => {
  test('answers', async () => {
    toPage.mockResolvedValue({ value: true });
    expect(await askPage('explainSelection', { tabId: 7, frameId: 3 }, 'shock')).toBe(true);
    expect(toPage).toHaveBeenCalledExactlyOnceWith(7, message('explainSelection', 'shock'), { frameId: 3 });
  });

  test('is not believed where it answers something else', async () => {
    toPage.mockResolvedValue({ value: 'yes' });
    await expect(askPage('explainSelection', 7, 'shock')).rejects.toThrow(
      expect.objectContaining({ name: 'ValiError' }),
    );
  });

  test('has failed where nobody answers', async () => {
    toPage.mockRejectedValue(new Error('Receiving end does not exist.'));
    await expect(askPage('showTerm', 7, 'iron')).rejects.toThrow('Receiving end does not exist.');
  });
});

describe('a page that is asked what it is', () => {
  test('tells it, for the tab and not for a frame in it', async () => {
    toPage.mockResolvedValue({ value: page });
    expect(await describePage(7)).toEqual(page);
    expect(toPage).toHaveBeenCalledExactlyOnceWith(7, message('describePage', 'known'), { frameId: 0 });
  });

  test.each([
    ['does not answer', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['answers nothing', () => Promise.resolve(undefined)],
    ['answers something else', () => Promise.resolve({ value: { ...page, terms: ['iron'] } })],
  ])('is unknown where it %s', async (_how, answer) => {
    toPage.mockImplementation(answer);
    expect(await describePage(7)).toBeUndefined();
  });
});
