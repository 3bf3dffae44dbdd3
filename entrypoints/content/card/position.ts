/** Where an open card is: beside its word, at the edge of a narrow screen, or where the reader has moved it. */
import type { CardMove } from '../../../components/card/CardBar.tsx';
import { viewportNow } from '../hover/viewport.ts';
import { EDGE_PX, movedTo } from './pinned-place.ts';
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
  /** Moves the card from where it is; it stays in the viewport. */
  move(by: CardMove): void;
}

/** The position of the card in a frame that nothing has placed yet. */
export function createPosition(frame: HTMLElement): CardPosition {
  const { style } = frame;
  /** Its top left corner, in CSS pixels of the viewport. */
  let at = { x: 0, y: 0 };
  let placedAt: CardAnchor | undefined;
  /** The height that there was for this anchor's card: with more to show it scrolls, and does not jump to another side. */
  let room: number | undefined;
  const put = (to: typeof at, maxHeight: number, zoom: number) => {
    at = { x: Math.round(to.x), y: Math.round(to.y) };
    style.maxHeight = `${maxHeight / zoom}px`;
    style.transform = `translate(${at.x}px, ${at.y}px) scale(${zoom})`;
  };
  return {
    placeAt(anchor) {
      if (placedAt !== anchor) room = undefined;
      placedAt = anchor;
      const word = anchor.rects();
      if (word.length === 0) return;
      const { isSheet, pointer } = anchor;
      const viewport = viewportNow();
      const { zoom } = viewport;
      frame.classList.toggle('sheet', isSheet);
      // It is measured as large as it would like to be.
      style.maxHeight = style.maxWidth = '';
      style.width = isSheet ? `${sheetWidth(viewport) / zoom}px` : '';
      style.transform = `scale(${zoom})`;
      const { width, height } = frame.getBoundingClientRect();
      const card = { width, height: Math.min(height, room ?? height) };
      const placed = isSheet ? placeSheet(word, card, viewport) : placeCard({ word, pointer, card, viewport });
      if (!isSheet) room = placed.maxHeight;
      style.maxWidth = `${placed.maxWidth / zoom}px`;
      put(placed, placed.maxHeight, zoom);
      frame.dataset['placed'] = placed.side;
    },
    move(by) {
      const viewport = viewportNow();
      const { zoom } = viewport;
      const maxHeight = viewport.height - 2 * EDGE_PX;
      put(at, maxHeight, zoom);
      put(movedTo(at, by, frame.getBoundingClientRect(), viewport), maxHeight, zoom);
    },
  };
}
