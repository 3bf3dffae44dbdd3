import { describe, expect, test, vi } from 'vitest';
import { askBackground } from '../../../messages/ask.ts';
import { askPage, describePage } from '../../../messages/ask-page.ts';
import { send } from '../../../messages/messaging.ts';

vi.mock(import('../../../messages/messaging.ts'), () => ({ send: vi.fn(), listen: vi.fn() }));

const page = {
  site: 'nhs.uk',
  title: 'Iron',
  isOn: true,
  terms: [{ id: 'iron', count: 2 }],
  isReading: false,
  language: 'english',
  contentType: 'text/html',
};

test('the background is asked by a name and what goes with it', async () => {
  vi.mocked(send).mockResolvedValue('nhs.uk');
  expect(await askBackground('siteOfTab')).toBe('nhs.uk');
  await askBackground('cards', ['iron']);
  expect(vi.mocked(send).mock.calls).toEqual([
    ['siteOfTab', undefined],
    ['cards', ['iron']],
  ]);
});

describe('a page that is asked', () => {
  test('answers', async () => {
    vi.mocked(send).mockResolvedValue(true);
    expect(await askPage('explainSelection', { tabId: 7, frameId: 3 }, 'shock')).toBe(true);
    expect(send).toHaveBeenCalledExactlyOnceWith('explainSelection', 'shock', { tabId: 7, frameId: 3 });
  });

  test('is not believed where it answers something else', async () => {
    vi.mocked(send).mockResolvedValue('yes');
    await expect(askPage('explainSelection', 7, 'shock')).rejects.toThrow(
      expect.objectContaining({ name: 'ValiError' }),
    );
  });

  test('has failed where nobody answers', async () => {
    vi.mocked(send).mockRejectedValue(new Error('Receiving end does not exist.'));
    await expect(askPage('showTerm', 7, 'iron')).rejects.toThrow('Receiving end does not exist.');
  });
});

describe('a page that is asked what it is', () => {
  test('tells it, for the tab and not for a frame in it', async () => {
    vi.mocked(send).mockResolvedValue(page);
    expect(await describePage(7)).toEqual(page);
    expect(send).toHaveBeenCalledExactlyOnceWith('describePage', 'known', { tabId: 7, frameId: 0 });
  });

  test.each([
    ['does not answer', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['answers nothing', () => Promise.resolve(undefined)],
    ['answers something else', () => Promise.resolve({ ...page, terms: ['iron'] })],
  ])('is unknown where it %s', async (_how, answer) => {
    vi.mocked(send).mockImplementation(answer);
    expect(await describePage(7)).toBeUndefined();
  });
});
