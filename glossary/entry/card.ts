/** What a card shows of a term: everything resolved, so that a view needs no other table. */
import type { Drawing } from './drawing.ts';
import type { Range } from './range.ts';
import type { Level } from './term.ts';

/** Another term, by name. */
export interface Related {
  id: string;
  term: string;
}

/** A member of a family of terms that readers choose between, with the line that tells it apart. */
export interface Member extends Related {
  compare: string;
}

/** A story of terms in their order, each with what it gives. */
export interface ShownStrip {
  title: string;
  steps: { id: string; label: string; gives?: string }[];
  /** The last one leads to the first again. */
  isCycle?: true;
  note?: string;
}

/** A scale, and its picture. */
export interface ShownRange {
  range: Range;
  drawing: Drawing;
  /** Whether a reader's own number is drawn on it; never in card files. */
  isResult?: true;
}

/** A stretch of a text, in UTF-16 offsets, that another term explains. */
export type Link = readonly [from: number, to: number, id: string];

/** Everything that is shown of one term. */
export interface Card {
  id: string;
  term: string;
  /** Other names and brands, in the writer's order; made forms are not among them. */
  also?: string[];
  /** What people call it when they search. */
  called?: string[];
  say?: string;
  /** Names that are no synonyms, such as adjectives, by their numbers among those of the term, with what each of them means. */
  relatives?: { name: number; gist: string; links?: Link[] }[];
  gist: string;
  more: string;
  /** Terms that the texts use and that readers may want explained. */
  links?: { gist?: Link[]; more?: Link[] };
  like?: string;
  /** The region of the body that it lies in, of those in `pictures.json`; {@link picture} shows it. */
  where?: string;
  /** What is shown beside the gist. Card files hold none: whoever reads them adds it, as many cards share one. */
  picture?: Drawing;
  parts?: { part: string; meaning: string; from: string }[];
  level: Level;
  /** The title of the term's topic. */
  topic: string;
  see?: Related[];
  /** Scales of how much is much. */
  ranges?: ShownRange[];
  /** Stories that it is a step of. */
  strips?: ShownStrip[];
  family?: { title: string; members: Member[] };
  care?: string;
  sources?: { title: string; publisher: string; url: string }[];
  /** The name of the pack that the card comes from; none for the bundled glossary. */
  pack?: string;
}
