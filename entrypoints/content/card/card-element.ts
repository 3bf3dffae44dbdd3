/** The one element that an open card is in a page: a host with a closed shadow root, above everything else there. */
import { render } from 'preact';
import { claim } from '../hover/listen.ts';
import { createCardEvents } from './card-events.ts';
import type { Dress } from './card-source.ts';
import { usableParentOf } from './top-layer.ts';

/** The element of an open card. */
export interface CardElement {
  host: HTMLElement;
  /** What it hangs on, or did before the page took it away. */
  parent: Element;
  /** What the card is rendered into. */
  frame: HTMLElement;
  /** Takes it out of the page with all that is rendered into it, and gives the focus back if the card had it. */
  close(): void;
}

const HOST = 'glosswell-card';

/** Takes away what an earlier script has left: Firefox ends scripts that are loaded anew before they can take their cards away. */
export function removeLeftCards(): void {
  if (import.meta.env.FIREFOX) for (const left of document.querySelectorAll(HOST)) left.remove();
}

/** What cards wear until their style sheet is here: they have a place, from which the zoom around them can be told, and are not seen. */
const UNSEEN = ':host{visibility:hidden!important}';

/** Hangs the element of a card on another. @param onResize called whenever the card's size changes */
export function openCardElement(parent: Element, dress: Dress, onResize: () => void): CardElement {
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(UNSEEN);
  root.adoptedStyleSheets = [sheet];
  const closed = new AbortController();
  dress((css) => sheet.replaceSync(css), closed.signal);
  const frame = document.createElement('div');
  frame.className = 'frame';
  root.append(frame);
  /** What in the page had the focus before the card did. */
  let focusBefore: HTMLElement | undefined;
  const passOn = createCardEvents(root, frame);
  const unclaim = claim({
    host,
    deliver(event) {
      if (event.type === 'focusin' && event instanceof FocusEvent && event.relatedTarget instanceof HTMLElement)
        focusBefore = event.relatedTarget;
      passOn(event);
    },
  });
  host.popover = 'manual';
  parent.append(host);
  show(host, frame);
  const sizes = new ResizeObserver(onResize);
  sizes.observe(frame);
  return {
    host,
    parent,
    frame,
    close() {
      const hadFocus = document.activeElement === host;
      closed.abort();
      sizes.disconnect();
      render(null, frame);
      host.remove();
      // Not before, as a focus that is lost by that is no matter of the page either.
      unclaim();
      // Else somebody who came to the card by keyboard would have to begin at the top of the page again.
      if (hadFocus) focusBefore?.focus({ preventScroll: true });
    },
  };
}

/** Hangs what stays open where it can be used, after the page has opened or closed something. */
export function rehang(element: CardElement): void {
  const { host, parent, frame } = element;
  const next = usableParentOf(host);
  // A page that takes the card itself away is not fought with.
  if (!host.parentNode && next === parent) return;
  if (host.parentNode !== next) next.append(host);
  if (!host.matches(':popover-open')) show(host, frame);
  element.parent = next;
}

function show(host: HTMLElement, frame: HTMLElement): void {
  host.showPopover();
  // A page may zoom its root; the card is as large on every page, and placed in pixels of the window.
  frame.style.zoom = String(1 / host.currentCSSZoom);
}
