/** Shows the card: one shadow root over the page, there only while a card is open. */
import { render } from 'preact';
import { PageCard, type CardState } from '../../components/PageCard.tsx';
import { WordsContext, type Words } from '../../components/words.ts';
import css from '../../components/card.css?inline';
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
  /** Shows the card, or shows something else on the one that is open for the same anchor. */
  show(anchor: CardAnchor, state: CardState, actions: CardActions): void;
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
}

const HOST = 'glosswell-card';

/** A host with no card shown. The card goes when `signal` aborts. */
export function createCardHost(words: Words, theme: () => string, signal: AbortSignal): CardHost {
  let open: { host: HTMLElement; root: ShadowRoot; frame: HTMLElement; sizes: ResizeObserver } | undefined;
  let anchor: CardAnchor | undefined;

  const place = async () => {
    const shown = open;
    const lines = anchor?.rects() ?? [];
    if (!shown || lines.length === 0) return;
    shown.frame.style.maxHeight = '';
    const { width, height } = shown.frame.getBoundingClientRect();
    const viewport = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const placed = await placeCard({ word: lines, pointer: anchor?.pointer, card: { width, height }, viewport });
    if (open !== shown) return;
    shown.frame.style.maxHeight = `${placed.maxHeight}px`;
    shown.frame.style.transform = `translate(${Math.round(placed.x)}px, ${Math.round(placed.y)}px)`;
    shown.frame.dataset.placed = placed.side;
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
      open ??= openIn(parent, () => void place());
      open.frame.dataset.theme = theme();
      render(
        <WordsContext value={words}>
          <PageCard state={state} {...actions} />
        </WordsContext>,
        open.frame,
      );
      void place();
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
  host.popover = 'manual';
  parent.append(host);
  host.showPopover();
  const sizes = new ResizeObserver(onResize);
  sizes.observe(frame);
  return { host, root, frame, sizes };
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
