import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openerOfSidePanel } from '../../../front/side-panel.ts';

const panels = fakeBrowser as unknown as { sidePanel?: object | undefined; sidebarAction?: object | undefined };
const open = vi.fn<(where?: { windowId: number }) => Promise<void>>();
const before = { ...panels };

afterEach(() => {
  panels.sidePanel = before.sidePanel;
  panels.sidebarAction = before.sidebarAction;
});

/** A browser with one of the two ways, or none. */
const inBrowser = (way?: 'sidePanel' | 'sidebarAction') => {
  open.mockResolvedValue(undefined);
  panels.sidePanel = way === 'sidePanel' ? { open } : undefined;
  panels.sidebarAction = way === 'sidebarAction' ? { open } : undefined;
  return openerOfSidePanel();
};

describe('the side panel', () => {
  test('opens in a window of Chromium within the press itself', () => {
    void inBrowser('sidePanel')?.(4);
    expect(open.mock.calls).toEqual([[{ windowId: 4 }]]);
  });

  test('stays closed in Chromium where no window is known', async () => {
    await inBrowser('sidePanel')?.(undefined);
    expect(open).not.toHaveBeenCalled();
  });

  test('opens in Firefox within the press itself', () => {
    void inBrowser('sidebarAction')?.(undefined);
    expect(open.mock.calls).toEqual([[]]);
  });

  test('is not offered by a browser that has none', () => {
    expect(inBrowser()).toBeUndefined();
  });
});
