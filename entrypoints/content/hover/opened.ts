/** What a card can be open for, and how it was opened. */
import type { FoundState } from '../../../components/card/FoundCard.tsx';
import type { Mark } from '../mark/marked-passage.ts';

/** What a card can be open for: a word that is marked, or what the reader has selected. */
export type Opened = Mark | Selected;

/** How a card was opened. */
export interface Opening {
  /** Where the pointer was. */
  pointer: Point;
  /** Whether the card is a sheet at the edge of the screen. */
  isSheet: boolean;
}

/** A point of the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** Something that was selected, to be explained. */
export interface Selected {
  text: string;
  /** Where it stands; in a form field, which keeps its text to itself, the field. */
  range: StaticRange;
  /** The id of the one term that it means, or what there is to choose from. */
  find(onSilence: () => void, signal: AbortSignal): Promise<string | FoundState>;
}
