/** Shows a card over the page, in its place; nothing of it is there before it opens and after it has closed. */
import { render } from 'preact';
import { FoundCard, type FoundState } from '../../../components/card/FoundCard.tsx';
import { PageCard, type CardState } from '../../../components/card/PageCard.tsx';
import { SheetHandle } from '../../../components/card/SheetHandle.tsx';
import { WordsContext, type Words } from '../../../components/words.ts';
import type { Viewport } from '../dom/viewport.ts';
import { openCardElement, type CardElement } from './card-element.ts';
import type { Dress } from './card-source.ts';
import { createPosition, type CardAnchor, type CardPosition } from './position.ts';
import { topLayerAround } from './top-layer.ts';

/** Somewhere that one card can be shown. */
export interface CardPlace {
  /** Shows the card, or shows something else on the one that is open for the same anchor; a pinned card needs none. */
  show(anchor: CardAnchor | undefined, state: CardState | FoundState, actions: CardActions): void;
}

/** The place for a card at its word. */
export interface CardHost extends CardPlace {
  /** Puts the card in its place again, after the page has moved. */
  place(): void;
  /** Takes the card away; nothing of it stays in the page. */
  hide(): void;
  /** Whether an event happened on the card. */
  holds(event: Event): boolean;
  /** The element of the page that the card hangs on, and whether the focus is on the card; nothing while none is open. */
  open(): { parent: Element; hasFocus: boolean } | undefined;
}

/** What readers can do on the card. */
export interface CardActions {
  onOpen(id: string): void;
  /** The reader wants to see all of a folded card. */
  onUnfold(): void;
  onBack(): void;
  onPin(): void;
  onClose(): void;
  /** The reader wants to write down a meaning of their own. */
  onAdd(): void;
}

/** What a host needs. */
export interface CardHostNeeds {
  words: Words;
  dress: Dress;
  /** Whether a card is to be light or dark, or as the system is, over a node of the page. */
  theme(node: Node): string;
  /** What pinned cards leave of the visible part of the page. */
  free(viewport: Viewport): Viewport;
}

/** A host with no card shown. The card goes when `signal` aborts. */
export function createCardHost({ words, dress, theme, free }: CardHostNeeds, signal: AbortSignal): CardHost {
  let open: (CardElement & { position: CardPosition }) | undefined;
  let anchor: CardAnchor | undefined;
  const place = () => {
    if (anchor) open?.position.placeAt(anchor);
  };
  const openIn = (parent: Element) => {
    const element = openCardElement(parent, dress, place);
    return Object.assign(element, { position: createPosition(element.frame, free) });
  };
  const hide = () => {
    if (!open) return;
    const { close } = open;
    open = undefined;
    anchor = undefined;
    close();
  };
  signal.addEventListener('abort', hide);

  return {
    show(shownFor, state, actions) {
      if (signal.aborted || !shownFor) return;
      const parent = topLayerAround(shownFor.node);
      if (open && open.host.parentNode !== parent) hide();
      anchor = shownFor;
      open ??= openIn(parent);
      open.frame.dataset['theme'] = theme(shownFor.node);
      renderCard(open, { words, state, actions, isSheet: shownFor.isSheet });
      place();
    },
    place,
    hide,
    holds: (event) => open !== undefined && event.composedPath().includes(open.host),
    open: () => open && { parent: open.parent, hasFocus: document.activeElement === open.host },
  };
}

/** What is shown on a card, and how. */
interface Shown {
  words: Words;
  state: CardState | FoundState;
  actions: CardActions;
  isSheet: boolean;
}

function renderCard({ host, frame }: CardElement, { words, state, actions, isSheet }: Shown): void {
  const hadFocus = document.activeElement === host;
  render(
    <WordsContext value={words}>
      {isSheet && <SheetHandle onClose={actions.onClose} />}
      {state.kind === 'found' ? (
        <FoundCard state={state} {...actions} />
      ) : (
        <PageCard state={state} {...actions} onPin={isSheet || state.kind !== 'card' ? undefined : actions.onPin} />
      )}
    </WordsContext>,
    frame,
  );
  // What had the focus may be gone, as another term stands in its place; the way back is the first of the buttons then.
  if (hadFocus && document.activeElement !== host)
    frame.querySelector<HTMLElement>('.bar button')?.focus({ preventScroll: true });
}
