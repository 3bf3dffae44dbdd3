/** This page's marks: which passages hold matches, and which of those matches are marked. */
import type { Evidence } from '../../../glossary/evidence/evidence.ts';
import { chooseMentions, type HowOften } from './mentions.ts';
import { placeOf, type Passage } from '../read/passages.ts';
import { createPageEvidence } from './page-evidence.ts';
import { compareInPage } from './page-order.ts';
import type { PageMatch } from './page-terms.ts';

/** A match in its place on the page. */
export interface Mark extends PageMatch {
  passage: MarkedPassage;
  readonly range: StaticRange;
}

/** A passage that holds matches, or a heading, which decides where a section begins. Its text is no longer kept. */
export interface MarkedPassage extends Omit<Passage, 'text'> {
  matches: readonly PageMatch[];
  /** Places in `matches` that readers cannot see, as far as was found out. */
  unseen: ReadonlySet<number>;
  /** Places in `matches` that are marked, in the order of the text. */
  chosen: readonly number[];
  /** The marks for them. They are made when they are asked for, as most of a long page never comes into view. */
  readonly marks: readonly Mark[];
}

/** A term on this page, for the list of them. */
export interface TermOnPage {
  term: number;
  /** How often readers can see it here. */
  count: number;
}

/** The marks of one page. */
export interface PageMarks {
  /**
   * Takes in a passage that was just read. Passages without matches are kept only where they begin a section.
   *
   * @param evidence of its words
   * @param isUnseen whether readers are not to see its matches as marks, as far as is known yet
   */
  add(passage: Passage, matches: readonly PageMatch[], evidence?: Evidence, isUnseen?: boolean): void;
  /** Forgets the passages of a block, because its text has changed or is read anew. Gives whether there were any. */
  forget(block: Node): boolean;
  /** Forgets the passages at and below a node. Gives whether there were any. */
  forgetWithin(node: Node): boolean;
  /** Forgets what the page has taken out, so that no node of it is kept alive. */
  forgetGone(): void;
  /**
   * Chooses the marks anew; terms that are not wanted get none, and do not count as on this page. A match for several terms is
   * marked where one of them is wanted. Matches that ask for more evidence than the page has now are held back in the same way.
   */
  choose(howOften: HowOften, isWanted: (term: number) => boolean): void;
  /** Whether a passage still stands on the page as it was read. */
  isKnown(passage: MarkedPassage): boolean;
  /** All passages with matches, in reading order. */
  passages(): readonly MarkedPassage[];
  /** The passages of the nearest block around a node that has any. */
  around(node: Node): readonly MarkedPassage[];
  /** This page's terms in reading order. */
  terms(): TermOnPage[];
  /** Forgets everything. */
  clear(): void;
}

const everyTerm = (_term: number) => true;
/** Nearly all matches of a long page can be seen, as far as is known. */
const NONE: ReadonlySet<number> = new Set();
const NONE_CHOSEN: readonly number[] = [];

/** An empty page. */
export function createPageMarks(): PageMarks {
  let all: MarkedPassage[] = [];
  let byBlock = new WeakMap<Node, MarkedPassage[]>();
  /** Passages to be taken out of `all`; one pass takes out many, since pages change much at once. */
  const forgotten = new Set<MarkedPassage>();
  /** A passage read anew mostly belongs at the end, or just behind the one added before it. */
  let lastAdded = -1;
  let wanted = everyTerm;
  const evidence = createPageEvidence();
  /** The evidence of the page when marks were last chosen. */
  let mean = evidence.mean();

  const placeFor = (passage: Pick<Passage, 'block' | 'nodes'>): number => {
    const last = all.at(-1);
    if (!last || compareInPage(startOf(last), startOf(passage)) <= 0) return all.length;
    const before = all[lastAdded];
    const after = all[lastAdded + 1];
    if (
      before &&
      after &&
      compareInPage(startOf(before), startOf(passage)) <= 0 &&
      compareInPage(startOf(after), startOf(passage)) > 0
    ) {
      return lastAdded + 1;
    }
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = all[middle];
      if (other && compareInPage(startOf(other), startOf(passage)) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const isHeldBack = ({ asked = mean }: PageMatch) => asked > mean;
  const forget = (block: Node): boolean => {
    evidence.forget(block);
    for (const passage of byBlock.get(block) ?? []) forgotten.add(passage);
    return byBlock.delete(block);
  };
  const current = (): readonly MarkedPassage[] => {
    if (forgotten.size > 0) {
      all = all.filter((passage) => !forgotten.has(passage));
      forgotten.clear();
      lastAdded = -1;
    }
    return all;
  };

  return {
    add(passage, matches, own = { sum: 0, count: 0 }, isUnseen = false) {
      evidence.add(passage.block, own);
      if (matches.length === 0 && !passage.isHeading) return;
      const ofBlock = byBlock.get(passage.block);
      // Reading may begin a part anew, and then gives its passages again.
      const again = ofBlock?.find(({ nodes }) => nodes[0] === passage.nodes[0]);
      if (again) forgotten.add(again);
      current();
      const marked = new StoredPassage(passage, matches);
      if (isUnseen) marked.unseen = new Set(matches.keys());
      lastAdded = placeFor(passage);
      if (lastAdded === all.length) all.push(marked);
      else all.splice(lastAdded, 0, marked);
      byBlock.set(passage.block, ofBlock ? [...ofBlock.filter((other) => other !== again), marked] : [marked]);
    },
    forget,
    forgetWithin(node) {
      const within = current().filter(({ block }) => node.contains(block));
      for (const { block } of within) forget(block);
      return within.length > 0;
    },
    forgetGone() {
      evidence.forgetGone();
      for (const { block, nodes } of current()) {
        if (!block.isConnected || !nodes.every((node) => node.isConnected)) forget(block);
      }
      current();
    },
    choose(howOften, isWanted) {
      wanted = isWanted;
      mean = evidence.mean();
      const passages = current();
      const chosen = chooseMentions(passages, howOften, ({ matches, unseen }, place) => {
        const match = matches[place];
        return match !== undefined && !unseen.has(place) && !isHeldBack(match) && isOneWanted(match, isWanted);
      });
      for (let at = 0; at < passages.length; at += 1) {
        const passage = passages[at];
        const now = chosen[at];
        if (passage && now && !isSame(now, passage.chosen)) passage.chosen = now;
      }
    },
    isKnown: (passage) => byBlock.get(passage.block)?.includes(passage) ?? false,
    passages: current,
    around(node) {
      for (let at: Node | null = node; at; at = at.parentNode) {
        const passages = byBlock.get(at);
        if (passages) return passages;
      }
      return [];
    },
    terms() {
      // A page numbers its terms from 0 on, as it meets them.
      const counts: number[] = [];
      const inOrder: number[] = [];
      const count = (term: number) => {
        const before = counts[term];
        if (before === undefined) inOrder.push(term);
        counts[term] = (before ?? 0) + 1;
      };
      for (const { matches, unseen } of current()) {
        for (let place = 0; place < matches.length; place += 1) {
          const match = matches[place];
          if (!match || (unseen.size > 0 && unseen.has(place)) || isHeldBack(match)) continue;
          count(match.term);
          if (match.others) for (const other of match.others) count(other);
        }
      }
      return inOrder.filter(wanted).map((term) => ({ term, count: counts[term] ?? 0 }));
    },
    clear() {
      all = [];
      forgotten.clear();
      evidence.clear();
      byBlock = new WeakMap();
      lastAdded = -1;
    },
  };
}

function isOneWanted({ term, others }: PageMatch, isWanted: (term: number) => boolean): boolean {
  return isWanted(term) || (others?.some(isWanted) ?? false);
}

/** A passage with its matches. A class, so that the marks are asked for without a function of its own for each passage of a page. */
class StoredPassage implements MarkedPassage {
  readonly block: Passage['block'];
  readonly scope: Node;
  readonly isHeading: boolean;
  readonly nodes: Text[];
  readonly starts: number[];
  readonly matches: readonly PageMatch[];
  unseen: ReadonlySet<number> = NONE;
  chosen: readonly number[] = NONE_CHOSEN;
  #made: readonly Mark[] = [];
  #madeFor: readonly number[] = NONE_CHOSEN;

  constructor({ block, scope, isHeading, nodes, starts }: Passage, matches: readonly PageMatch[]) {
    this.block = block;
    this.scope = scope;
    this.isHeading = isHeading;
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

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one === other || (one.length === other.length && one.every((place, at) => place === other[at]));
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
function markOf(passage: MarkedPassage, match: PageMatch): Mark {
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

/** Where a passage begins; its block, once the page has taken its text away. */
function startOf({ block, nodes }: Pick<MarkedPassage, 'block' | 'nodes'>): Node {
  return nodes[0]?.isConnected ? nodes[0] : block;
}
