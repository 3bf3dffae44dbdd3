/** Shows a card over the page, in its place; nothing of it is there before it opens and after it has closed. */
import { render } from 'preact';
import type { CardMove } from '../../../components/card/CardBar.tsx';
import { FoundCard, type FoundState } from '../../../components/card/FoundCard.tsx';
import { PageCard, type CardState } from '../../../components/card/PageCard.tsx';
import { SheetHandle } from '../../../components/card/SheetHandle.tsx';
import { WordsContext, type Words } from '../../../components/words.ts';
import { openCardElement, rehang, type CardElement } from './card-element.ts';
import { createPosition, type CardAnchor, type CardPosition } from './position.ts';
import { topLayerAround } from './top-layer.ts';

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

/** No move, but a look whether the card is still in the viewport. */
const STAY = { x: 0, y: 0 };

/** A host with no card shown. The card goes when `signal` aborts. */
export function createCardHost(words: Words, theme: () => string, signal: AbortSignal): CardHost {
  let open: (CardElement & { position: CardPosition }) | undefined;
  let anchor: CardAnchor | undefined;
  /** Ends keeping the card. */
  let kept: AbortController | undefined;
  const place = () => {
    if (open && kept) {
      rehang(open);
      open.position.move(STAY);
    } else if (anchor) open?.position.placeAt(anchor);
  };
  const openIn = (parent: Element) => {
    const element = openCardElement(parent, place);
    return Object.assign(element, { position: createPosition(element.frame) });
  };
  const hide = () => {
    if (!open) return;
    const { close } = open;
    open = undefined;
    anchor = undefined;
    kept?.abort();
    kept = undefined;
    close();
  };
  signal.addEventListener('abort', hide);

  return {
    show(shownFor, state, actions) {
      if (signal.aborted) return;
      const parent = topLayerAround(shownFor?.node);
      if (open && open.host.parentNode !== parent && !kept) hide();
      anchor = shownFor;
      open ??= openIn(parent);
      open.frame.dataset['theme'] = theme();
      const { position } = open;
      const isSheet = shownFor?.isSheet === true;
      renderCard(open, { words, state, actions, isSheet, isPinned: kept !== undefined, onMove: position.move });
      place();
    },
    place,
    pin() {
      if (!open) return;
      kept = new AbortController();
      anchor = undefined;
      keep(open, place, kept.signal);
    },
    hide,
    holds: (event) => open !== undefined && event.composedPath().includes(open.host),
  };
}

/** What is shown on a card, and how. */
interface Shown {
  words: Words;
  state: CardState | FoundState;
  actions: CardActions;
  isSheet: boolean;
  isPinned: boolean;
  onMove(by: CardMove): void;
}

function renderCard({ host, frame }: CardElement, { words, state, actions, isSheet, ...kept }: Shown): void {
  const hadFocus = document.activeElement === host;
  render(
    <WordsContext value={words}>
      {isSheet && <SheetHandle onClose={actions.onClose} />}
      {state.kind === 'found' ? (
        <FoundCard state={state} {...actions} />
      ) : (
        <PageCard state={state} {...kept} {...actions} />
      )}
    </WordsContext>,
    frame,
  );
  // What had the focus may be gone, as another term stands in its place; the way back is the first of the buttons then.
  if (hadFocus && document.activeElement !== host)
    frame.querySelector<HTMLElement>('.bar button')?.focus({ preventScroll: true });
}

/** Makes the card one that stays on the screen, and looks after its place whenever the page may have changed it, until `signal` aborts. */
function keep({ host, frame }: CardElement, place: () => void, signal: AbortSignal): void {
  frame.classList.remove('sheet');
  frame.style.width = '';
  const on = { capture: true, signal };
  // Of what is closed the observer of the card's size tells too, but nothing else tells of a dialog that opens.
  for (const type of ['resize', 'toggle', 'close']) addEventListener(type, place, on);
  const overFullscreen = () => {
    if (document.fullscreenElement) host.hidePopover();
    place();
  };
  addEventListener('fullscreenchange', overFullscreen, on);
}
