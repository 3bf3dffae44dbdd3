import { addWordPath } from '../../../../messages/add-word.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  explainInTab,
  offerInMenus,
  openAddWord,
  openMyWords,
} from '../../../../entrypoints/background/explain-selection.ts';
import { askPage } from '../../../../messages/ask-page.ts';

vi.mock(import('../../../../messages/ask-page.ts'), () => ({
  askBackground: vi.fn(),
  askPage: vi.fn(),
  describePage: vi.fn(),
}));

type Clicked = (
  info: { menuItemId: string; selectionText?: string; frameId?: number },
  tab?: { id: number; windowId?: number },
) => void;

const open = vi.fn<(options: { url: string }) => void>();
const send = vi.mocked(askPage);
const openPanel = vi.fn<(where: { windowId: number }) => Promise<void>>();
let click: Clicked = () => undefined;

beforeEach(() => {
  vi.spyOn(browser.tabs, 'create').mockImplementation((options) => {
    open({ url: options.url ?? '' });
    return Promise.resolve({} as never);
  });
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `ext://glosswell${path}`);
  Object.assign(browser, {
    sidePanel: { open: openPanel },
    contextMenus: {
      removeAll: vi.fn(),
      create: vi.fn(),
      onClicked: { addListener: (listener: Clicked) => (click = listener) },
    },
  });
  open.mockReset();
  openPanel.mockReset().mockResolvedValue(undefined);
  offerInMenus();
});

describe('the menu on a selection', () => {
  test('has the frame explain the text in it', async () => {
    send.mockResolvedValue(true);
    click({ menuItemId: 'explain-selection', selectionText: 'shock', frameId: 7 }, { id: 3 });
    await vi.waitFor(() =>
      expect(send).toHaveBeenCalledExactlyOnceWith('explainSelection', { tabId: 3, frameId: 7 }, 'shock'),
    );
    expect(open).not.toHaveBeenCalled();
  });

  test.each([
    ['no page answers', () => Promise.reject(new Error('Could not establish connection.'))],
    ['the page cannot', () => Promise.resolve(false)],
  ])('opens the library’s search where %s', async (_why, answer) => {
    send.mockImplementation(answer);
    click({ menuItemId: 'explain-selection', selectionText: 'a & b', frameId: 0 }, { id: 3 });
    await vi.waitFor(() =>
      expect(open).toHaveBeenCalledExactlyOnceWith({ url: 'ext://glosswell/library.html#/?search=a%20%26%20b' }),
    );
  });

  test('does nothing for another item', () => {
    click({ menuItemId: 'other', selectionText: 'shock' }, { id: 3 });
    expect(send).not.toHaveBeenCalled();
    expect(openPanel).not.toHaveBeenCalled();
  });
});

test('the menu of the toolbar’s button opens the side panel before anything is waited for', () => {
  click({ menuItemId: 'side-panel' }, { id: 3, windowId: 5 });
  expect(openPanel.mock.calls).toEqual([[{ windowId: 5 }]]);
  expect(send).not.toHaveBeenCalled();
});

describe('the shortcut', () => {
  test('asks the page, and its frames only where the reader is in one', async () => {
    send.mockResolvedValueOnce(true);
    await explainInTab(3);
    expect(send.mock.calls).toEqual([['explainSelection', { tabId: 3, frameId: 0 }, '']]);
    send.mockReset();
    send.mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    await explainInTab(3);
    expect(send.mock.calls).toEqual([
      ['explainSelection', { tabId: 3, frameId: 0 }, ''],
      ['explainSelection', 3, ''],
    ]);
  });

  test('leaves a tab alone whose page does not answer', async () => {
    send.mockRejectedValue(new Error('Could not establish connection.'));
    await explainInTab(3);
    expect(open).not.toHaveBeenCalled();
  });
});

test('a word to be written down is opened on the page for it, whatever it is', async () => {
  await openAddWord('a/b?c#d “e”');
  expect(open).toHaveBeenCalledExactlyOnceWith({
    url: `ext://glosswell${addWordPath('a/b?c#d “e”')}`,
  });
});

test('the saved words are opened in the library', async () => {
  await openMyWords();
  expect(open).toHaveBeenCalledExactlyOnceWith({ url: 'ext://glosswell/library.html#/my-words' });
});
