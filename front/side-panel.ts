/** Opens the panel beside the page. */
import { browser } from 'wxt/browser';

/** The browsers' two ways, of which each has one; browsers on phones have neither. */
interface Panels {
  /** Chromium. */
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  /** Firefox. */
  sidebarAction?: { open(): Promise<void> };
}

/**
 * The way to open the panel in a window; `undefined` where there is none. Browsers let it be gone only while the reader presses something: it has
 * to be called in the listener of that event itself, not after anything was waited for.
 */
export function openerOfSidePanel(): ((windowId: number | undefined) => Promise<void>) | undefined {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  // Firefox opens it in the window that the reader is in.
  if (sidebarAction) return () => sidebarAction.open();
  return sidePanel && (async (windowId) => (windowId === undefined ? undefined : sidePanel.open({ windowId })));
}
