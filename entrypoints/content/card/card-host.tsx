/** Shows a card: one shadow root over the page, there only while the card is open. */
import { render } from 'preact';
import type { CardMove } from '../../../components/card/CardBar.tsx';
import { FoundCard, type FoundState } from '../../../components/card/FoundCard.tsx';
import { PageCard, type CardState } from '../../../components/card/PageCard.tsx';
import { SheetHandle } from '../../../components/card/SheetHandle.tsx';
import { WordsContext, type Words } from '../../../components/words.ts';
import css from '../../../components/card/card.css?inline';
import sheetCss from '../../../components/card/sheet.css?inline';
import { createCardEvents } from './card-events.ts';
import { claim } from '../hover/listen.ts';
import { EDGE_PX, movedTo } from './pinned-place.ts';
import { placeCard } from './place.ts';
import { placeSheet, sheetWidth } from './place-sheet.ts';
import { topLayerAround, usableParentOf } from './top-layer.ts';
import { viewportNow } from '../hover/viewport.ts';

/** What the card is shown for. */
export interface CardAnchor {
  /** The lines of the word, in CSS pixels of the viewport, as they are now. */
  rects(): DOMRect[];
  /** The node whose dialog or fullscreen element the card must be part of, to be above it and not inert. */
  node: Node;
  pointer?: { x: number; y: number } | undefined;
  /** Whether the card is a sheet at the edge of the screen. */
  isSheet: boolean;
}

/** A place for one card on a page. */
export interface CardHost {
  /** Shows the card, or shows something else on the one that is open for the same anchor; a pinned card needs none. */
  show(anchor: CardAnchor | undefined, state: CardState | FoundState, actions: CardActions): void;
  /** Puts the card in its place again, after the page has moved. */
  place(): void;
  /** Keeps the card where it is on the screen, whatever becomes of its word and of what it is in; from now on the reader moves it. */
  pin(): void;
  /** Takes the card away; nothing of it stays in the page. */
  hide(): void;
  /** Whether an event happened on the card. */
  holds(event: Event): boolean;
}

/** What readers can do on the card. */
export interface CardActions {
  onOpen(id: string): void;
  onBack(): void;
  onPin(): void;
  onClose(): void;
  /** The reader wants to write down a meaning of their own. */
  onAdd(): void;
}

const HOST = 'glosswell-card';
/** No move, but a look whether the card is still in the viewport. */
const STAY = { x: 0, y: 0 };

/** Takes away what an earlier script has left: Firefox ends scripts that are loaded anew before they can take their cards away. */
export function removeLeftCards(): void {
  if (import.meta.env.FIREFOX) for (const left of document.querySelectorAll(HOST)) left.remove();
}

/** A host with no card shown. The card goes when `signal` aborts. */
export function createCardHost(words: Words, theme: () => string, signal: AbortSignal): CardHost {
  let open: ReturnType<typeof openIn> | undefined;
  let anchor: CardAnchor | undefined;
  /** Where the card is, in CSS pixels of the viewport. */
  let at = STAY;
  /** Ends keeping the card. */
  let kept: AbortController | undefined;
  /** The height that there was for this anchor's card: with more to show it scrolls, and does not jump to another side. */
  let room: number | undefined;
  const put = ({ style }: HTMLElement, to: typeof at, maxHeight: number, zoom: number) => {
    at = { x: Math.round(to.x), y: Math.round(to.y) };
    style.maxHeight = `${maxHeight / zoom}px`;
    style.transform = `translate(${at.x}px, ${at.y}px) scale(${zoom})`;
  };
  const move = (by: CardMove) => {
    if (!open) return;
    const viewport = viewportNow();
    const { zoom } = viewport;
    const maxHeight = viewport.height - 2 * EDGE_PX;
    put(open.frame, at, maxHeight, zoom);
    put(open.frame, movedTo(at, by, open.frame.getBoundingClientRect(), viewport), maxHeight, zoom);
  };
  /** Moves a kept card to where it can be used, after the page has opened or closed something. */
  const rehang = () => {
    if (!open) return;
    const { host, parent, frame } = open;
    const next = usableParentOf(host);
    // A page that takes the card itself away is not fought with.
    if (!host.parentNode && next === parent) return;
    if (host.parentNode !== next) next.append(host);
    if (!host.matches(':popover-open')) show(host, frame);
    open.parent = next;
  };
  const place = () => {
    if (kept) {
      rehang();
      return move(STAY);
    }
    const word = anchor?.rects() ?? [];
    if (!open || !anchor || word.length === 0) return;
    const { frame } = open;
    const { style } = frame;
    const { isSheet, pointer } = anchor;
    const viewport = viewportNow();
    const { zoom } = viewport;
    frame.classList.toggle('sheet', isSheet);
    // It is measured as large as it would like to be.
    style.maxHeight = style.maxWidth = '';
    style.width = isSheet ? `${sheetWidth(viewport) / zoom}px` : '';
    style.transform = `scale(${zoom})`;
    const { width, height } = frame.getBoundingClientRect();
    const card = { width, height: Math.min(height, room ?? height) };
    const placed = isSheet ? placeSheet(word, card, viewport) : placeCard({ word, pointer, card, viewport });
    if (!isSheet) room = placed.maxHeight;
    style.maxWidth = `${placed.maxWidth / zoom}px`;
    put(frame, placed, placed.maxHeight, zoom);
    frame.dataset['placed'] = placed.side;
  };

  const hide = () => {
    if (!open) return;
    const { host, frame, sizes, unclaim, focusBefore } = open;
    const hadFocus = document.activeElement === host;
    open = undefined;
    anchor = undefined;
    kept?.abort();
    kept = undefined;
    sizes.disconnect();
    render(null, frame);
    host.remove();
    // Not before, as a focus that is lost by that is no matter of the page either.
    unclaim();
    // Else somebody who came to the card by keyboard would have to begin at the top of the page again.
    if (hadFocus) focusBefore()?.focus({ preventScroll: true });
  };
  signal.addEventListener('abort', hide);

  return {
    show(shownFor, state, actions) {
      if (signal.aborted) return;
      const parent = topLayerAround(shownFor?.node);
      if (open && open.host.parentNode !== parent && !kept) hide();
      if (anchor !== shownFor) room = undefined;
      anchor = shownFor;
      open ??= openIn(parent, place);
      open.frame.dataset['theme'] = theme();
      const hadFocus = document.activeElement === open.host;
      render(
        <WordsContext value={words}>
          {shownFor?.isSheet && <SheetHandle onClose={actions.onClose} />}
          {state.kind === 'found' ? (
            <FoundCard state={state} {...actions} />
          ) : (
            <PageCard state={state} isPinned={kept !== undefined} onMove={move} {...actions} />
          )}
        </WordsContext>,
        open.frame,
      );
      // What had the focus may be gone, as another term stands in its place; the way back is the first of the buttons then.
      if (hadFocus && document.activeElement !== open.host)
        open.frame.querySelector<HTMLElement>('.bar button')?.focus({ preventScroll: true });
      place();
    },
    place,
    pin() {
      if (!open) return;
      const { host, frame } = open;
      kept = new AbortController();
      anchor = undefined;
      frame.classList.remove('sheet');
      frame.style.width = '';
      const on = { capture: true, signal: kept.signal };
      // Of what is closed the observer of the card's size tells too, but nothing else tells of a dialog that opens.
      for (const type of ['resize', 'toggle', 'close']) addEventListener(type, place, on);
      const overFullscreen = () => {
        if (document.fullscreenElement) host.hidePopover();
        place();
      };
      addEventListener('fullscreenchange', overFullscreen, on);
    },
    hide,
    holds: (event) => open !== undefined && event.composedPath().includes(open.host),
  };
}

function openIn(parent: Element, onResize: () => void) {
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + sheetCss);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.className = 'frame';
  root.append(frame);
  let before: HTMLElement | undefined;
  const passOn = createCardEvents(root, frame);
  const unclaim = claim({
    host,
    deliver(event) {
      if (event.type === 'focusin' && event instanceof FocusEvent && event.relatedTarget instanceof HTMLElement)
        before = event.relatedTarget;
      passOn(event);
    },
  });
  host.popover = 'manual';
  parent.append(host);
  show(host, frame);
  const sizes = new ResizeObserver(onResize);
  sizes.observe(frame);
  /** What in the page had the focus before the card did. */
  const focusBefore = () => before;
  return { host, parent, frame, sizes, unclaim, focusBefore };
}

function show(host: HTMLElement, frame: HTMLElement): void {
  host.showPopover();
  // A page may zoom its root; the card is as large on every page, and placed in pixels of the window.
  frame.style.zoom = String(1 / host.currentCSSZoom);
}
