/** Shows a card: one shadow root over the page, there only while the card is open. */
import { render } from 'preact';
import type { CardMove } from '../../components/CardBar.tsx';
import { FoundCard, type FoundState } from '../../components/FoundCard.tsx';
import { PageCard, type CardState } from '../../components/PageCard.tsx';
import { SheetHandle } from '../../components/SheetHandle.tsx';
import { WordsContext, type Words } from '../../components/words.ts';
import css from '../../components/card.css?inline';
import sheetCss from '../../components/sheet.css?inline';
import { createCardEvents } from './card-events.ts';
import { claim } from './listen.ts';
import { EDGE_PX, movedTo } from './pinned-place.ts';
import { placeCard } from './place.ts';
import { placeSheet, sheetWidth } from './place-sheet.ts';
import { viewportNow } from './viewport.ts';

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
  /** Keeps the card where it is on the screen, whatever becomes of its word; from now on the reader moves it. */
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
  let isPinned = false;
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
  const place = () => {
    if (isPinned) return move(STAY);
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
    isPinned = false;
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
      if (open && open.host.parentNode !== parent && !isPinned) hide();
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
            <PageCard state={state} isPinned={isPinned} onMove={move} {...actions} />
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
      isPinned = true;
      anchor = undefined;
      open?.frame.classList.remove('sheet');
      if (open) open.frame.style.width = '';
      addEventListener('resize', place, { signal });
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
  host.showPopover();
  // A page may zoom its root; the card is as large on every page, and placed in pixels of the window.
  frame.style.zoom = String(1 / host.currentCSSZoom);
  const sizes = new ResizeObserver(onResize);
  sizes.observe(frame);
  return {
    host,
    frame,
    sizes,
    unclaim,
    /** What in the page had the focus before the card did. */ focusBefore: () => before,
  };
}

/**
 * The element that the card must hang on: the open modal dialog, the popover or the fullscreen element around a node, and otherwise
 * the root element. Over a modal dialog anything outside it would be seen but could not be used; a popover closes when anything
 * outside it is pressed.
 */
function topLayerAround(node: Node | undefined): Element {
  for (let at: Node | null | undefined = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && at.matches('dialog:modal, :fullscreen, :popover-open')) return at;
  }
  return document.documentElement;
}
