/** The cards of one page: what opens them, what they explain, and where they are shown, put together. */
import { createCardHost } from './card-host.tsx';
import { createExplainer, type Explainer, type ExplainParts } from './explain.ts';
import { startHover, type Hover, type HoverParts, type Opened } from './hover.ts';
import { shadowRootOf } from './shadow-roots.ts';

/** What cards need from the rest of the page. */
export interface CardsParts extends Pick<HoverParts, 'marks'>, Omit<ExplainParts, 'createHost' | 'onClose'> {
  /** Whether screen readers are told, as the reader came by keyboard or menu. */
  isAnnounced(opened: Opened): boolean;
  /** Called when a card opens; says whether it still may. */
  onOpen(opened: Opened): boolean;
  onClose(): void;
}

/** The cards of a page. */
export interface Cards extends Hover, Pick<Explainer, 'keeps' | 'refresh'> {}

/** Starts opening cards. */
export function startCards(parts: CardsParts, signal: AbortSignal): Cards {
  const explainer = createExplainer(
    {
      ...parts,
      createHost: () => createCardHost(parts.words, () => parts.choices().preferences.theme, signal),
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
