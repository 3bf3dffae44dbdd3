/** The cards of one page: what opens them, what they explain, and where they are shown, put together. */
import { createCardHost } from './card-host.tsx';
import { createDock } from './dock/dock.tsx';
import { schemeBehind } from './page-scheme.ts';
import { createOpenCards, type OpenCards, type OpenCardsNeeds } from './open-cards.ts';
import type { Opened } from '../hover/opened.ts';
import { startHover, type Hover, type HoverNeeds } from '../hover/hover.ts';
import { shadowRootOf } from '../dom/shadow-roots.ts';

/** What cards need from the rest of the page. */
export interface CardsParts extends Pick<HoverNeeds, 'marks'>, Omit<OpenCardsNeeds, 'host' | 'dock' | 'onClose'> {
  /** Whether screen readers are told, as the reader came by keyboard or menu. */
  isAnnounced(opened: Opened): boolean;
  /** Called when a card opens; says whether it still may. */
  onOpen(opened: Opened): boolean;
  onClose(): void;
}

/** The cards of a page. */
export interface Cards extends Hover, Pick<OpenCards, 'keeps' | 'refresh'> {}

/** Starts opening cards. */
export function startCards(parts: CardsParts, signal: AbortSignal): Cards {
  const { words } = parts;
  const { dress } = parts.source;
  const theme = (node: Node) => {
    const chosen = parts.choices().preferences.theme;
    return chosen === 'system' ? (schemeBehind(node) ?? chosen) : chosen;
  };
  const dock = createDock({ words, dress, theme }, signal);
  const host = createCardHost({ words, dress, theme, free: dock.free }, signal);
  const explainer = createOpenCards(
    {
      ...parts,
      host,
      dock,
      onClose: () => hover.close(),
    },
    signal,
  );
  const hover = startHover(
    {
      marks: parts.marks,
      preferences: () => parts.choices().preferences,
      shadowRootOf,
      isOnCard: explainer.holds,
      open(opened, opening) {
        if (parts.onOpen(opened)) explainer.open(opened, opening, parts.isAnnounced(opened));
      },
      place: explainer.place,
      close() {
        explainer.close();
        parts.onClose();
      },
    },
    signal,
  );
  return { ...hover, keeps: explainer.keeps, refresh: explainer.refresh };
}
