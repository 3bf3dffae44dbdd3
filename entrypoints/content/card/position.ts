/** Where an open card is: beside its word, or at the edge of a narrow screen. */
import { viewportNow, type Viewport } from '../dom/viewport.ts';
import { placeCard } from './place.ts';
import { placeSheet, sheetWidth } from './place-sheet.ts';

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

/** The position of one open card. */
export interface CardPosition {
  /** Puts the card at its word as that is now; it stays where it is if nothing of the word is there. */
  placeAt(anchor: CardAnchor): void;
}

/**
 * The position of the card in a frame that nothing has placed yet.
 *
 * @param free what of the visible part of the page a card may cover
 */
export function createPosition(frame: HTMLElement, free: (viewport: Viewport) => Viewport): CardPosition {
  const { style } = frame;
  let placedAt: CardAnchor | undefined;
  /** The height that there was for this anchor's card: with more to show it scrolls, and does not jump to another side. */
  let room: number | undefined;
  return {
    placeAt(anchor) {
      if (placedAt !== anchor) room = undefined;
      placedAt = anchor;
      const word = anchor.rects();
      if (word.length === 0) return;
      const { isSheet, pointer } = anchor;
      const viewport = isSheet ? viewportNow() : free(viewportNow());
      const { zoom } = viewport;
      frame.classList.toggle('sheet', isSheet);
      const scrolled = scrolledIn(frame);
      // It is measured as large as it would like to be.
      style.maxHeight = style.maxWidth = '';
      style.width = isSheet ? `${sheetWidth(viewport) / zoom}px` : '';
      style.transform = `scale(${zoom})`;
      const { width, height } = frame.getBoundingClientRect();
      const card = { width, height: Math.min(height, room ?? height) };
      const placed = isSheet ? placeSheet(word, card, viewport) : placeCard({ word, pointer, card, viewport });
      if (!isSheet) room = placed.maxHeight;
      style.maxWidth = `${placed.maxWidth / zoom}px`;
      style.maxHeight = `${placed.maxHeight / zoom}px`;
      style.transform = `translate(${Math.round(placed.x)}px, ${Math.round(placed.y)}px) scale(${zoom})`;
      frame.dataset['placed'] = placed.side;
      // As large as it would like to be it had nothing to scroll, or less.
      for (const { part, top } of scrolled) part.scrollTop = top;
    },
  };
}

/** What of a card the reader has scrolled, and how far: its text, or all of it where there is little room. */
function scrolledIn(frame: HTMLElement): { part: Element; top: number }[] {
  return Array.from(frame.querySelectorAll('.card, .body'), (part) => ({ part, top: part.scrollTop })).filter(
    ({ top }) => top > 0,
  );
}
