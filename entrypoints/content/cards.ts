/** The cards of one page: what opens them, what they explain, and where they are shown, put together. */
import { sendMessage } from '../../messages/messages.ts';
import type { Words } from '../../components/words.ts';
import { createCardHost } from './card-host.tsx';
import type { Desk } from './desk.ts';
import { createExplainer } from './explain.ts';
import { startHover, type Hover, type HoverParts, type Opened } from './hover.ts';
import { shadowRootOf } from './shadow-roots.ts';

/** What cards need from the rest of the page. */
export interface CardParts extends Pick<HoverParts, 'marks' | 'preferences'> {
  idOf(term: number): string;
  desk: Desk;
  words: Words;
  /** Whether screen readers are told, as the reader came by keyboard or menu. */
  isAnnounced(opened: Opened): boolean;
  /** Called when a card opens; says whether it still may. */
  onOpen(opened: Opened): boolean;
  onClose(): void;
}

/** Starts opening cards. */
export function startCards(parts: CardParts, signal: AbortSignal): Hover {
  const host = createCardHost(parts.words, signal);
  const explainer = createExplainer(
    {
      ...parts,
      host,
      onClose: () => hover.close(),
      onAdd: (text) => void sendMessage('addWord', text).catch(() => undefined),
    },
    signal,
  );
  const hover = startHover(
    {
      marks: parts.marks,
      preferences: parts.preferences,
      shadowRootOf,
      isOnCard: host.holds,
      open(opened, opening) {
        if (parts.onOpen(opened)) explainer.open(opened, opening, parts.isAnnounced(opened));
      },
      place: host.place,
      close() {
        explainer.close();
        parts.onClose();
      },
    },
    signal,
  );
  return hover;
}
