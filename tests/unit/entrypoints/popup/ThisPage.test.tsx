import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ThisPage } from '../../../../entrypoints/popup/ThisPage.tsx';
import { showOnPage, type CurrentPage } from '../../../../front/page/current-page.ts';
import { useScreen } from '../../../../front/page/use-screen.ts';
import { cardOf, show, violations } from '../../components/tiny.tsx';

vi.mock(import('../../../../front/page/use-screen.ts'), () => ({ useScreen: vi.fn() }));
vi.mock(import('../../../../front/page/current-page.ts'), () => ({ showOnPage: vi.fn() }) as never);

const panels = fakeBrowser as unknown as { sidePanel?: object | undefined; sidebarAction?: object | undefined };
const before = { ...panels };

const CARDS = new Map(['zinc', 'iron', 'ferritin'].map((term) => [term, cardOf(term)]));
const current: CurrentPage = {
  tabId: 7,
  windowId: 1,
  amount: 'usual',
  isPressed: true,
  isLoading: false,
  mayReadSites: true,
  mayReadFiles: true,
  decision: { isOn: true, by: 'others' },
  page: {
    site: 'nhs.uk',
    title: 'Iron',
    isOn: true,
    amount: 'usual',
    terms: Array.from(CARDS.keys(), (id) => ({ id, count: 1 })),
    isReading: false,
    language: 'english',
    contentType: 'text/html',
  },
};

beforeEach(() => {
  vi.mocked(useScreen).mockReturnValue({ ids: ['iron', 'ferritin'], pointed: '', frameOf: () => 0 });
  vi.mocked(showOnPage).mockResolvedValue(undefined);
});
afterEach(() => {
  cleanup();
  panels.sidePanel = before.sidePanel;
  panels.sidebarAction = before.sidebarAction;
});

/** The popup over the page, in a browser with a side panel or without. */
const open = (hasPanel: boolean) => {
  panels.sidePanel = hasPanel ? { open: vi.fn<() => Promise<void>>() } : undefined;
  panels.sidebarAction = undefined;
  return show(<ThisPage current={current} cards={CARDS} />);
};
/** The words of a list, once it has some. */
const wordsOf = async (name: string | RegExp) => {
  const rows = await within(await screen.findByRole('list', { name })).findAllByRole('button');
  return rows.map((row) => row.querySelector('b')?.textContent);
};

describe('the popup in a browser without a side panel', () => {
  test('lists what the panel would: the words on the screen, and those worth knowing before reading', async () => {
    open(false);
    expect(await wordsOf('Words on screen')).toEqual(['iron', 'ferritin']);
    fireEvent.click(screen.getByText('Before you read: 3 words worth knowing'));
    expect(await wordsOf(/^Before you read/)).toEqual(['zinc', 'iron', 'ferritin']);
    expect(screen.queryByRole('button', { name: 'Show words beside the page' })).toBeNull();
    expect(await violations()).toEqual([]);
  });

  test('shows a word of the list on the page', async () => {
    open(false);
    const list = await screen.findByRole('list', { name: 'Words on screen' });
    fireEvent.click(await within(list).findByRole('button', { name: /^ferritin/ }));
    expect(vi.mocked(showOnPage).mock.calls).toEqual([[7, 'ferritin']]);
  });

  test('has the words of the whole page below', async () => {
    open(false);
    const [onScreen, all] = [await wordsOf('Words on screen'), await wordsOf('On this page (3)')];
    expect({ onScreen, all }).toEqual({ onScreen: ['iron', 'ferritin'], all: ['zinc', 'iron', 'ferritin'] });
    const lists = screen.getAllByRole('list').map((list) => list.getAttribute('aria-label'));
    expect(lists.slice(-2)).toEqual(['Words on screen', 'On this page (3)']);
  });
});

test('where there is a side panel, the popup leads to it and asks nothing about the screen', () => {
  open(true);
  expect(screen.getByRole('button', { name: 'Show words beside the page' })).toBeTruthy();
  expect(screen.queryByText(/^Before you read/)).toBeNull();
  expect(useScreen).not.toHaveBeenCalled();
});
