/** A passage of the page with its matches, and the marks for those that are chosen. */
import { placeOf, type Passage } from '../read/passages.ts';
import type { PageMatch } from './page-terms.ts';

/** A match in its place on the page. */
export interface Mark extends PageMatch {
  passage: MarkedPassage;
  readonly range: StaticRange;
}

/** A passage that holds matches, or a heading, which decides where a section begins. Its text is no longer kept. */
export interface MarkedPassage extends Omit<Passage, 'text'> {
  /** See `Mentions`. */
  readonly listsReferences: boolean;
  /** See `Mentions`. */
  readonly length: number;
  readonly matches: readonly PageMatch[];
  /** Places in `matches` that readers cannot see, as far as was found out. */
  unseen: ReadonlySet<number>;
  /** Places in `matches` that are marked, in the order of the text. */
  chosen: readonly number[];
  /** The marks for them. They are made when they are asked for, as most of a long page never comes into view. */
  readonly marks: readonly Mark[];
}

/** Nearly all matches of a long page can be seen, as far as is known. */
const NONE: ReadonlySet<number> = new Set();
const NONE_CHOSEN: readonly number[] = [];

/** Headings of what readers do not read: lists of other texts. */
const REFERENCES =
  /^\W*(\d+\W*)?(references?( list)?|(selected )?bibliography|works cited|citations|literature cited|footnotes|endnotes|notes and references|article sources|further reading|external links)\W*$/i;

/** A passage with its matches. A class, so that the marks are asked for without a function of its own for each passage of a page. */
export class StoredPassage implements MarkedPassage {
  readonly block: Passage['block'];
  readonly scope: Node;
  readonly isHeading: boolean;
  readonly listsReferences: boolean;
  length: number;
  readonly nodes: Text[];
  readonly starts: number[];
  readonly matches: readonly PageMatch[];
  unseen: ReadonlySet<number> = NONE;
  chosen: readonly number[] = NONE_CHOSEN;
  #made: readonly Mark[] = [];
  #madeFor: readonly number[] = NONE_CHOSEN;

  constructor({ block, scope, isHeading, text, nodes, starts }: Passage, matches: readonly PageMatch[]) {
    this.block = block;
    this.scope = scope;
    this.isHeading = isHeading;
    this.listsReferences = isHeading && REFERENCES.test(text);
    this.length = text.length;
    this.nodes = nodes;
    this.starts = starts;
    this.matches = matches;
  }

  get marks(): readonly Mark[] {
    if (this.#madeFor !== this.chosen) this.#made = marksOf(this, this.#made);
    this.#madeFor = this.chosen;
    return this.#made;
  }
}

/** The marks for the chosen matches of a passage; those that it had before stay the same objects. */
function marksOf(passage: MarkedPassage, before: readonly Mark[]): readonly Mark[] {
  return passage.chosen.flatMap((place) => {
    const match = passage.matches[place];
    const known = match && before.find((mark) => mark.from === match.from);
    return known ?? (match ? markOf(passage, match) : []);
  });
}

/** A mark; its range is made when it is first painted or pointed at, as most marks of a long page never are. */
export function markOf(passage: MarkedPassage, match: PageMatch): Mark {
  let range: StaticRange | undefined;
  return {
    ...match,
    passage,
    get range() {
      return (range ??= rangeOf(passage, match));
    },
  };
}

/** Where a match stands on the page. */
export function rangeOf(
  passage: Pick<MarkedPassage, 'nodes' | 'starts' | 'block'>,
  { from, to }: Pick<PageMatch, 'from' | 'to'>,
): StaticRange {
  const start = placeOf(passage, from, 'start');
  const end = placeOf(passage, to, 'end');
  return new StaticRange({
    startContainer: start?.node ?? passage.block,
    startOffset: start?.offset ?? 0,
    endContainer: end?.node ?? passage.block,
    endOffset: end?.offset ?? 0,
  });
}
