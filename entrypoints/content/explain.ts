/** Shows cards for what a reader opened: one that opens and closes with the pointer, and those that the reader keeps. */
import { createSpeech, type Speech } from '../../components/speech.ts';
import type { CardAnchor, CardHost } from './card-host.tsx';
import type { Point } from './hover.ts';
import { openCard, type CardParts, type OpenCard } from './open-card.ts';
import { rectsOf } from './rects.ts';
import type { Mark } from './page-marks.ts';

/** Opens and closes cards. */
export interface Explainer {
  /** @param isAnnounced whether screen readers are told, as the reader came by keyboard */
  open(mark: Mark, pointer: Point, isAnnounced: boolean): void;
  /** Closes the card that is open; those that the reader keeps stay. */
  close(): void;
  /** Whether an event happened on the card that is open, and not on one that is kept. */
  holds(event: Event): boolean;
  /** Shows on all cards what the reader has chosen since. */
  refresh(): void;
}

/** What explaining needs. */
export interface ExplainParts extends Omit<CardParts, 'speech'> {
  /** A place for one card. */
  createHost(): CardHost;
  /** The ids of a mark's terms; the first leads. */
  idsOf(mark: Mark): string[];
  /** Called when the reader closes the card on the card itself, or keeps it, so that another one may open. */
  onClose(): void;
}

/** Explains until `signal` aborts; then no card stays. */
export function createExplainer(parts: ExplainParts, signal: AbortSignal): Explainer {
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
    open(mark, pointer, isAnnounced) {
      current?.end();
      speech ??= createSpeech(globalThis.speechSynthesis, refresh, signal);
      const own = host;
      const anchor = anchorOf(mark, pointer);
      const [id = '', ...others] = parts.idsOf(mark);
      const opening = { anchor, id, others, text: textOf(mark), because: mark.because, isAnnounced };
      const card = openCard(opening, { ...parts, speech }, own, {
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
    holds: (event) => host.holds(event),
    refresh,
  };
}

/** Made apart from everything that a kept card holds on to. */
function anchorOf(mark: Mark, pointer: Point): CardAnchor {
  return { rects: () => rectsOf(mark.range), node: mark.range.startContainer, pointer };
}

/** The words of a mark as they stand on the page. */
function textOf(mark: Mark): string {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  if (startContainer === endContainer) return (startContainer.textContent ?? '').slice(startOffset, endOffset);
  const { nodes } = mark.passage;
  const last = nodes.indexOf(endContainer as Text);
  return nodes
    .slice(nodes.indexOf(startContainer as Text), last + 1)
    .map((node) =>
      node.data.slice(node === startContainer ? startOffset : 0, node === endContainer ? endOffset : undefined),
    )
    .join('');
}
