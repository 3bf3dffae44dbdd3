/** Shows the card: one shadow root over the page, there only while a card is open. */
import { render } from 'preact';
import type { CardMove } from '../../components/CardBar.tsx';
import { PageCard, type CardState } from '../../components/PageCard.tsx';
import { WordsContext, type Words } from '../../components/words.ts';
import css from '../../components/card.css?inline';
import { EDGE_PX, movedTo } from './pinned-place.ts';
import { placeCard } from './place.ts';

/** What the card is shown for. */
export interface CardAnchor {
  /** The lines of the word, in CSS pixels of the viewport, as they are now. */
  rects(): DOMRect[];
  /** The node whose dialog or fullscreen element the card must be part of, to be above it and not inert. */
  node: Node;
  pointer?: { x: number; y: number } | undefined;
}

/** The card on a page. */
export interface CardHost {
  /** Shows the card, or shows something else on the one that is open for the same anchor; a pinned card needs none. */
  show(anchor: CardAnchor | undefined, state: CardState, actions: CardActions): void;
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
}

const HOST = 'glosswell-card';
/** What readers do on the card is no matter of the page: none of these goes on to it from there. */
const OWN_EVENTS = ['click', 'mousedown', 'pointerdown', 'keydown'];
/** No move, but a look whether the card is still in the viewport. */
const STAY = { x: 0, y: 0 };

/** A host with no card shown. The card goes when `signal` aborts. */
export function createCardHost(words: Words, signal: AbortSignal): CardHost {
  let open: { host: HTMLElement; root: ShadowRoot; frame: HTMLElement; sizes: ResizeObserver } | undefined;
  let anchor: CardAnchor | undefined;
  /** Where the card is, in CSS pixels of the viewport. */
  let at = STAY;
  let isPinned = false;
  /** The height that there was for this anchor's card: with more to show it scrolls, and does not jump to another side. */
  let room: number | undefined;

  const put = ({ frame }: { frame: HTMLElement }, to: typeof at, maxHeight: number) => {
    at = { x: Math.round(to.x), y: Math.round(to.y) };
    frame.style.maxHeight = `${maxHeight}px`;
    frame.style.transform = `translate(${at.x}px, ${at.y}px)`;
  };
  const move = (by: CardMove) => {
    if (!open) return;
    const viewport = viewportNow();
    const maxHeight = viewport.height - 2 * EDGE_PX;
    open.frame.style.maxHeight = `${maxHeight}px`;
    put(open, movedTo(at, by, open.frame.getBoundingClientRect(), viewport), maxHeight);
  };
  const place = async () => {
    if (isPinned) return move(STAY);
    const shown = open;
    const lines = anchor?.rects() ?? [];
    if (!shown || lines.length === 0) return;
    shown.frame.style.maxHeight = '';
    const { width, height: wanted } = shown.frame.getBoundingClientRect();
    const height = Math.min(wanted, room ?? wanted);
    const viewport = viewportNow();
    const placed = await placeCard({ word: lines, pointer: anchor?.pointer, card: { width, height }, viewport });
    if (open !== shown || isPinned) return;
    room = placed.maxHeight;
    put(shown, placed, placed.maxHeight);
    shown.frame.dataset.placed = placed.side;
  };

  const hide = () => {
    if (!open) return;
    const { host, frame, sizes } = open;
    open = undefined;
    anchor = undefined;
    isPinned = false;
    sizes.disconnect();
    render(null, frame);
    host.remove();
  };
  signal.addEventListener('abort', hide);

  return {
    show(shownFor, state, actions) {
      if (signal.aborted) return;
      const parent = topLayerAround(shownFor?.node);
      if (open && open.host.parentNode !== parent && !isPinned) hide();
      if (anchor !== shownFor) room = undefined;
      anchor = shownFor;
      open ??= openIn(parent, () => void place());
      render(
        <WordsContext value={words}>
          <PageCard state={state} isPinned={isPinned} onMove={move} {...actions} />
        </WordsContext>,
        open.frame,
      );
      void place();
    },
    pin() {
      isPinned = true;
      anchor = undefined;
      addEventListener('resize', () => void place(), { signal });
    },
    hide,
    holds: (event) => open !== undefined && event.composedPath().includes(open.host),
  };
}

function openIn(parent: Element, onResize: () => void) {
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.className = 'frame';
  root.append(frame);
  for (const type of OWN_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
  host.popover = 'manual';
  parent.append(host);
  host.showPopover();
  const sizes = new ResizeObserver(onResize);
  sizes.observe(frame);
  return { host, root, frame, sizes };
}

function viewportNow() {
  return { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
}

/**
 * The element that the card must hang on: the open modal dialog or the fullscreen element around a node, and otherwise
 * the root element. Over a modal dialog anything outside it would be seen but could not be used.
 */
function topLayerAround(node: Node | undefined): Element {
  for (let at: Node | null | undefined = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && (at.matches('dialog:modal') || at.matches(':fullscreen'))) return at;
  }
  return document.documentElement;
}
