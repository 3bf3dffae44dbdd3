/** What a picture is: plain data that a view draws as SVG, so that it takes the reader's colours and brings neither script nor style. */

/** What a path stands for, from which its colours follow. */
type Role =
  /** What is meant. */
  | 'part'
  /** What lies around it, ghosted. */
  | 'near'
  /** An outline, an arrow, a scale: drawn, not filled. */
  | 'line';

/** An area or a line. */
export interface PathShape {
  role: Role;
  /** Path data as in SVG's `d`, in the units of the drawing. */
  path: string;
}

/** Words in a picture. */
export interface LabelShape {
  role: 'label';
  text: string;
  /** Where the baseline begins, has its middle or ends, as {@link at} says. */
  x: number;
  y: number;
  /** Left out: `start`. */
  at?: 'middle' | 'end';
  /** Height of the letters' em, in the units of the drawing; 12 where it is left out. */
  size?: number;
  /** The id of a term that opens when the label is pressed. */
  to?: string;
  /** With `to`: an area behind the words that is pressed with them, such as a box around them. */
  box?: string;
}

export type Shape = PathShape | LabelShape;

/** A picture. */
export interface Drawing {
  /** Its size in units of its own; a place shows it as large as it has room. */
  width: number;
  height: number;
  /** Says in words what the picture says, for those who do not see it. */
  alt: string;
  /** What is drawn, the lowest first. */
  shapes: readonly Shape[];
}
