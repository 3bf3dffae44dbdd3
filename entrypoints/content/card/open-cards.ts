/** Shows cards for what a reader opened: one that opens and closes with the pointer, and those that the reader keeps. */
import { createSpeech, type Speech } from '../../../components/speech.ts';
import type { CardHost } from './card-host.tsx';
import type { CardAnchor } from './position.ts';
import type { Opened, Opening } from '../hover/opened.ts';
import { openCard, type CardParts, type First, type OpenCard } from './open-card.ts';
import { pageWordOf } from '../../../glossary/match/page-word.ts';
import type { Mark } from '../mark/page-marks.ts';
import { rectsOf, textOf } from '../read/rects.ts';

/** Opens and closes cards. */
export interface OpenCards {
  /** @param isAnnounced whether screen readers are told, as the reader came by keyboard */
  open(opened: Opened, opening: Opening, isAnnounced: boolean): void;
  /** Closes the card that is open; those that the reader keeps stay. */
  close(): void;
  /** Puts the card that is open in its place again, after the page has moved. */
  place(): void;
  /** Whether an event happened on the card that is open, and not on one that is kept. */
  holds(event: Event): boolean;
  /** Whether the reader keeps a card. */
  keeps(): boolean;
  /** Shows on all cards what the reader has chosen since. */
  refresh(): void;
}

/** What explaining needs. */
export interface OpenCardsNeeds extends Omit<CardParts, 'speech'> {
  /** A place for one card. */
  createHost(): CardHost;
  /** The ids of a mark's terms; the first leads. */
  idsOf(mark: Mark): string[];
  /** Called when the reader closes the card on the card itself, or keeps it, so that another one may open. */
  onClose(): void;
}

/** Explains until `signal` aborts; then no card stays. */
export function createOpenCards(parts: OpenCardsNeeds, signal: AbortSignal): OpenCards {
  const kept = new Set<OpenCard>();
  let host = parts.createHost();
  let current: OpenCard | undefined;
  /** Browsers start looking for voices when they are first asked, which a page without an open card shall not cost. */
  let speech: Speech | undefined;

  const close = () => {
    current?.end();
    current = undefined;
    host.hide();
  };
  const refresh = () => {
    for (const card of [...kept, current]) card?.refresh();
  };
  signal.addEventListener('abort', () => {
    close();
    for (const card of kept) card.end();
  });

  return {
    open(opened, opening, isAnnounced) {
      current?.end();
      speech ??= createSpeech(globalThis.speechSynthesis, refresh, signal);
      const own = host;
      const asked = {
        anchor: anchorOf(opened, opening),
        text: 'find' in opened ? opened.text : textOf(opened.range),
        isAnnounced,
        first: firstOf(opened, parts),
      };
      const card = openCard(asked, { ...parts, speech }, own, {
        onPin() {
          kept.add(card);
          current = undefined;
          host = parts.createHost();
          own.pin();
          card.refresh();
          parts.onClose();
        },
        onClose() {
          if (!kept.delete(card)) return parts.onClose();
          card.end();
          own.hide();
        },
      });
      current = card;
    },
    close,
    place: () => host.place(),
    holds: (event) => host.holds(event),
    keeps: () => kept.size > 0,
    refresh,
  };
}

/** Made apart from everything that a kept card holds on to. */
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
