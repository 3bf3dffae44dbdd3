/** Shows cards for what a reader opened: one that opens and closes with the pointer, and those that are pinned. */
import { createSpeech, type Speech } from '../../../components/speech.ts';
import type { CardHost } from './card-host.tsx';
import type { Dock } from './dock/dock.tsx';
import type { CardAnchor } from './position.ts';
import type { Opened, Opening } from '../hover/opened.ts';
import { openCard, type CardParts, type First, type OpenCard } from './open-card.ts';
import { pageWordOf } from '../../../glossary/entry/page-word.ts';
import type { Mark } from '../mark/marked-passage.ts';
import { rectsOf, textOf } from '../dom/rects.ts';
import { textAround } from './text-around.ts';

/** Opens and closes cards. */
export interface OpenCards {
  /** @param isAnnounced whether screen readers are told, as the reader came by keyboard */
  open(opened: Opened, opening: Opening, isAnnounced: boolean): void;
  /** Closes the card that is open; those that are pinned stay. */
  close(): void;
  /** Puts the card that is open in its place again, after the page has moved. */
  place(): void;
  /** Whether an event happened on the card that is open, and not on one that is pinned. */
  holds(event: Event): boolean;
  /** Whether a card is pinned. */
  keeps(): boolean;
  /** Shows on all cards what the reader has chosen since. */
  refresh(): void;
}

/** What explaining needs. */
export interface OpenCardsNeeds extends Omit<CardParts, 'speech'> {
  /** The place of the card that opens and closes with the pointer. */
  host: CardHost;
  /** The place of those that are pinned. */
  dock: Dock;
  /** The ids of a mark's terms; the first leads. */
  idsOf(mark: Mark): string[];
  /** Called when the reader closes the card on the card itself, or pins it, so that another one may open. */
  onClose(): void;
}

/** Explains until `signal` aborts; then no card stays. */
export function createOpenCards(parts: OpenCardsNeeds, signal: AbortSignal): OpenCards {
  const { host, dock } = parts;
  const pinned = new Set<OpenCard>();
  let current: OpenCard | undefined;
  /** Browsers start looking for voices when they are first asked, which a page without an open card shall not cost. */
  let speech: Speech | undefined;

  const close = () => {
    current?.end();
    current = undefined;
    host.hide();
  };
  const refresh = () => {
    for (const card of [...pinned, current]) card?.refresh();
  };
  signal.addEventListener('abort', () => {
    close();
    for (const card of pinned) card.end();
  });

  return {
    open(opened, opening, isAnnounced) {
      current?.end();
      speech ??= createSpeech(globalThis.speechSynthesis, refresh, signal);
      const asked = {
        anchor: anchorOf(opened, opening),
        text: 'find' in opened ? opened.text : textOf(opened.range),
        around: textAround(opened),
        isAnnounced,
        first: firstOf(opened, parts),
      };
      const card = openCard(asked, { ...parts, speech }, host, {
        onPin() {
          parts.onRead();
          pinned.add(card);
          current = undefined;
          const place = dock.add(host.open(), () => {
            pinned.delete(card);
            card.end();
          });
          // The focus goes to the dock at last, as what closes gives it back to the page.
          parts.onClose();
          card.pinAt(place);
        },
        onClose: parts.onClose,
      });
      current = card;
    },
    close,
    place: () => host.place(),
    holds: (event) => host.holds(event),
    keeps: () => pinned.size > 0,
    refresh,
  };
}

/** Made apart from everything that a pinned card holds on to. */
function anchorOf({ range }: Opened, opening: Opening): CardAnchor {
  return { rects: () => rectsOf(range), node: range.startContainer, ...opening };
}

function firstOf(opened: Opened, { idsOf }: Pick<OpenCardsNeeds, 'idsOf'>): First {
  if ('find' in opened) return { find: opened.find };
  const [id = '', ...others] = idsOf(opened);
  const pageWord = pageWordOf(id);
  if (pageWord) {
    const { letters, long } = pageWord;
    const state = { kind: 'found', what: 'definedHere', text: letters, meaning: long, cards: [] } as const;
    return { find: () => Promise.resolve(state) };
  }
  return { id, others, written: { text: textOf(opened.range), name: opened.name }, because: opened.because };
}
