/** The one element that the dock is in a page: at a side of the window, above all else, wherever the page lets it be used. */
import { render, type VNode } from 'preact';
import { listenTo } from '../../hover/listen.ts';
import { isNarrow, viewportNow, type Viewport } from '../../dom/viewport.ts';
import { openCardElement, rehang, type CardElement } from '../card-element.ts';
import type { Dress } from '../card-source.ts';
import { deepestActive } from '../selected.ts';
import { DOCK_PX, dockPlace, EDGE_PX, type DockPlace } from './dock-place.ts';

/** The surface of a dock. */
export interface DockSurface {
  /** Opens it on an element of the page, unless it is open. */
  open(parent: Element): void;
  close(): void;
  /** Shows something on it. The focus stays on it, though what had it may be gone. */
  show(view: VNode, theme: string): void;
  /** Gives the focus to the newest card. */
  focus(): void;
  /** What of the visible part of the page is not covered. */
  free(viewport: Viewport): Viewport;
}

/** A surface that is not open. @param onEscape called for each press of Escape that is not the page's */
export function createDockSurface(dress: Dress, onEscape: () => void): DockSurface {
  let shown: CardElement | undefined;
  let stop = new AbortController();
  let at: DockPlace = { side: 'right', top: 0 };
  const place = () => {
    if (!shown) return;
    rehang(shown);
    // A narrow window has room for a sheet, and for nothing beside it.
    shown.frame.hidden = isNarrow();
    placeAt(shown.frame, at);
  };
  const choose = () => {
    at = dockPlace(viewportNow());
    place();
  };
  const focus = () => shown?.frame.querySelector<HTMLElement>('.unpin')?.focus({ preventScroll: true });
  const close = () => {
    stop.abort();
    shown?.close();
    shown = undefined;
  };
  return {
    open(parent) {
      if (shown?.host.isConnected) return;
      close();
      stop = new AbortController();
      shown = openCardElement(parent, dress, place);
      shown.frame.classList.add('dock');
      keepInPlace(shown, { place, choose }, stop.signal);
      hearEscape(shown, onEscape, stop.signal);
      choose();
    },
    close,
    show(view, theme) {
      if (!shown) return;
      const { host, frame } = shown;
      const hadFocus = document.activeElement === host;
      frame.dataset['theme'] = theme;
      render(view, frame);
      if (hadFocus && document.activeElement !== host) focus();
    },
    focus,
    free: (viewport) => (shown && !shown.frame.hidden ? beside(viewport, at) : viewport),
  };
}

/** Looks after the dock whenever the page may have changed where it can be, until `signal` aborts. */
function keepInPlace(
  { host }: CardElement,
  { place, choose }: { place: () => void; choose: () => void },
  signal: AbortSignal,
): void {
  const on = { capture: true, signal };
  addEventListener('resize', choose, on);
  // Nothing else tells of a dialog that opens; of what is closed the observer of the size tells too.
  for (const type of ['toggle', 'close']) addEventListener(type, place, on);
  const overFullscreen = () => {
    if (document.fullscreenElement) host.hidePopover();
    place();
  };
  addEventListener('fullscreenchange', overFullscreen, on);
}

function placeAt({ style }: HTMLElement, { side, top }: DockPlace): void {
  const { x, y, width, height, zoom } = viewportNow();
  const left = side === 'left' ? x + EDGE_PX : x + width - (DOCK_PX + EDGE_PX) * zoom;
  style.width = `${DOCK_PX}px`;
  style.maxHeight = `${(height - top) / zoom - 2 * EDGE_PX}px`;
  style.transform = `translate(${Math.round(left)}px, ${Math.round(y + top + EDGE_PX)}px) scale(${zoom})`;
}

/** What is left of a viewport beside the dock. */
function beside(viewport: Viewport, { side }: DockPlace): Viewport {
  const taken = (DOCK_PX + EDGE_PX) * viewport.zoom;
  return { ...viewport, x: viewport.x + (side === 'left' ? taken : 0), width: viewport.width - taken };
}

/** What a page closes on Escape itself, and what is typed in. */
const OPEN_ON_PAGE = 'dialog:modal, [popover]:popover-open:not(glosswell-card)';
const FIELD = 'input, textarea, select, [contenteditable]';

/** Listens to Escape until `signal` aborts. A card at its word, which listens longer, hears of it first. */
function hearEscape({ host, frame }: CardElement, onEscape: () => void, signal: AbortSignal): void {
  listenTo(window, signal)('keydown', (event) => {
    if (event.key !== 'Escape' || frame.hidden) return;
    const isForPage = event.isComposing || deepestActive()?.closest(FIELD) || document.querySelector(OPEN_ON_PAGE);
    if (document.activeElement !== host && isForPage) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onEscape();
  });
}
