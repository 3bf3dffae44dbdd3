/** Shows the card: one shadow root over the page, there only while a card is open. */
import { render } from 'preact';
import { FoundCard, type FoundState } from '../../components/FoundCard.tsx';
import { PageCard, type CardState } from '../../components/PageCard.tsx';
import { SheetHandle } from '../../components/SheetHandle.tsx';
import { WordsContext, type Words } from '../../components/words.ts';
import css from '../../components/card.css?inline';
import sheetCss from '../../components/sheet.css?inline';
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

/** The card on a page. */
export interface CardHost {
  /** Shows the card, or shows something else on the one that is open for the same anchor. */
  show(anchor: CardAnchor, state: CardState | FoundState, actions: CardActions): void;
  /** Puts the card in its place again, after the page has moved. */
  place(): void;
  /** Takes the card away; nothing of it stays in the page. */
  hide(): void;
  /** Whether an event happened on the card. */
  holds(event: Event): boolean;
}

/** What readers can do on the card. */
export interface CardActions {
  onOpen(id: string): void;
  onBack(): void;
  onClose(): void;
  /** The reader wants to write down a meaning of their own. */
  onAdd(): void;
}

const HOST = 'glosswell-card';

/** A host with no card shown. The card goes when `signal` aborts. */
export function createCardHost(words: Words, signal: AbortSignal): CardHost {
  let open: { host: HTMLElement; frame: HTMLElement; sizes: ResizeObserver } | undefined;
  let anchor: CardAnchor | undefined;

  const place = () => {
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
    const card = frame.getBoundingClientRect();
    const placed = isSheet ? placeSheet(word, card, viewport) : placeCard({ word, pointer, card, viewport });
    style.maxHeight = `${placed.maxHeight / zoom}px`;
    style.maxWidth = `${placed.maxWidth / zoom}px`;
    style.transform = `translate(${Math.round(placed.x)}px, ${Math.round(placed.y)}px) scale(${zoom})`;
    frame.dataset['placed'] = placed.side;
  };

  const hide = () => {
    if (!open) return;
    const { host, frame, sizes } = open;
    open = undefined;
    anchor = undefined;
    sizes.disconnect();
    render(null, frame);
    host.remove();
  };
  signal.addEventListener('abort', hide);

  return {
    show(at, state, actions) {
      if (signal.aborted) return;
      const parent = topLayerAround(at.node);
      if (open && open.host.parentNode !== parent) hide();
      anchor = at;
      open ??= openIn(parent, place);
      render(
        <WordsContext value={words}>
          {at.isSheet && <SheetHandle onClose={actions.onClose} />}
          {state.kind === 'found' ? <FoundCard state={state} {...actions} /> : <PageCard state={state} {...actions} />}
        </WordsContext>,
        open.frame,
      );
      place();
    },
    place,
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
  host.popover = 'manual';
  parent.append(host);
  host.showPopover();
  const sizes = new ResizeObserver(onResize);
  sizes.observe(frame);
  return { host, frame, sizes };
}

/**
 * The element that the card must hang on: the open modal dialog or the fullscreen element around a node, and otherwise
 * the root element. Over a modal dialog anything outside it would be seen but could not be used.
 */
function topLayerAround(node: Node): Element {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element && (at.matches('dialog:modal') || at.matches(':fullscreen'))) return at;
  }
  return document.documentElement;
}
