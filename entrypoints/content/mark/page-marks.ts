/** This page's marks: which passages hold matches, and which of those matches are marked. */
import type { Evidence } from '../../../glossary/evidence/evidence.ts';
import { hardnessOf, type FROM_PACK } from '../../../glossary/entry/level.ts';
import type { Level } from '../../../glossary/entry/term.ts';
import { termsOf } from '../../../glossary/match/merge-matches.ts';
import { chooseMentions, type Wanted } from './mentions.ts';
import type { Passage } from '../read/passages.ts';
import { createPageEvidence } from './page-evidence.ts';
import { markOf, StoredPassage, type Mark, type MarkedPassage } from './marked-passage.ts';
import { placeAmong } from './page-order.ts';
import type { PageMatch } from './page-terms.ts';

/** A term on this page, for the list of them. */
export interface TermOnPage {
  term: number;
  /** How often readers can see it here. */
  count: number;
}

/** The level of a term, `FROM_PACK` for one from a pack; none for one that is not wanted. */
export type LevelOf = (term: number) => Level | typeof FROM_PACK | undefined;

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
  choose(wanted: Wanted, levelOf: LevelOf): void;
  /** Whether a passage still stands on the page as it was read. */
  isKnown(passage: MarkedPassage): boolean;
  /** All passages with matches, in reading order. */
  passages(): readonly MarkedPassage[];
  /** The passages of the nearest block around a node that has any. */
  around(node: Node): readonly MarkedPassage[];
  /** The matches of a passage that readers can see and want explained, marked or not. */
  shown(passage: MarkedPassage): PageMatch[];
  /** This page's terms in reading order, marked or not. */
  terms(): TermOnPage[];
  /** The first match of such a term that readers can see, as if it were marked; none where there is no such match. */
  firstMention(isMeant: (term: number) => boolean): Mark[];
  /** Forgets everything. */
  clear(): void;
}

/** An empty page. */
export function createPageMarks(): PageMarks {
  return new StoredMarks();
}

class StoredMarks implements PageMarks {
  #all: StoredPassage[] = [];
  #byBlock = new WeakMap<Node, StoredPassage[]>();
  /** Passages to be taken out of `#all`; one pass takes out many, since pages change much at once. */
  readonly #forgotten = new Set<MarkedPassage>();
  /** A passage read anew mostly belongs at the end, or just behind the one added before it. */
  #lastAdded = -1;
  #levelOf: LevelOf = () => undefined;
  readonly #evidence = createPageEvidence();
  /** The evidence of the page when marks were last chosen. */
  #mean = this.#evidence.mean();

  add(passage: Passage, matches: readonly PageMatch[], own: Evidence = { sum: 0, count: 0 }, isUnseen = false): void {
    const { block, nodes, text } = passage;
    this.#evidence.add(block, own);
    if (matches.length === 0 && !passage.isHeading) {
      // Its words stand between two marks. Where it is read again they count twice, which only lets a name be marked sooner.
      const before = this.#all[this.#lastAdded];
      if (before) before.length += text.length;
      return;
    }
    const ofBlock = this.#byBlock.get(block);
    // Reading may begin a part anew, and then gives its passages again.
    const again = ofBlock?.find((other) => other.nodes[0] === nodes[0]);
    if (again) this.#forgotten.add(again);
    this.#sweep();
    const marked = new StoredPassage(passage, matches);
    if (isUnseen) marked.unseen = new Set(matches.keys());
    this.#lastAdded = placeAmong(this.#all, passage, this.#lastAdded);
    if (this.#lastAdded === this.#all.length) this.#all.push(marked);
    else this.#all.splice(this.#lastAdded, 0, marked);
    this.#byBlock.set(block, ofBlock ? [...ofBlock.filter((other) => other !== again), marked] : [marked]);
  }

  forget(block: Node): boolean {
    this.#evidence.forget(block);
    for (const passage of this.#byBlock.get(block) ?? []) this.#forgotten.add(passage);
    return this.#byBlock.delete(block);
  }

  forgetWithin(node: Node): boolean {
    const within = this.#sweep().filter(({ block }) => node.contains(block));
    for (const { block } of within) this.forget(block);
    return within.length > 0;
  }

  forgetGone(): void {
    this.#evidence.forgetGone();
    for (const { block, nodes } of this.#sweep()) {
      if (!block.isConnected || !nodes.every((node) => node.isConnected)) this.forget(block);
    }
    this.#sweep();
  }

  choose(wanted: Wanted, levelOf: LevelOf): void {
    this.#levelOf = remembered(levelOf);
    this.#mean = this.#evidence.mean();
    const passages = this.#sweep();
    const chosen = chooseMentions(passages, wanted, (passage, place) => this.#hardnessIn(passage, place));
    for (let at = 0; at < passages.length; at += 1) {
      const passage = passages[at];
      const now = chosen[at];
      if (passage && now && !isSame(now, passage.chosen)) passage.chosen = now;
    }
  }

  isKnown(passage: MarkedPassage): boolean {
    return this.#byBlock.get(passage.block)?.some((known) => known === passage) ?? false;
  }

  passages(): readonly MarkedPassage[] {
    return this.#sweep();
  }

  around(node: Node): readonly MarkedPassage[] {
    for (let at: Node | null = node; at; at = at.parentNode) {
      const passages = this.#byBlock.get(at);
      if (passages) return passages;
    }
    return [];
  }

  terms(): TermOnPage[] {
    // A page numbers its terms from 0 on, as it meets them.
    const counts: number[] = [];
    const inOrder: number[] = [];
    const count = (term: number) => {
      const before = counts[term];
      if (before === undefined) inOrder.push(term);
      counts[term] = (before ?? 0) + 1;
    };
    for (const passage of this.#sweep()) {
      for (let place = 0; place < passage.matches.length; place += 1) {
        const match = passage.matches[place];
        if (!match || !this.#isShown(passage, place)) continue;
        count(match.term);
        for (const other of match.others ?? NO_TERMS) count(other);
      }
    }
    return inOrder
      .filter((term) => this.#levelOf(term) !== undefined)
      .map((term) => ({ term, count: counts[term] ?? 0 }));
  }

  shown(passage: MarkedPassage): PageMatch[] {
    return passage.matches.filter((_, place) => this.#hardnessIn(passage, place) !== undefined);
  }

  firstMention(isMeant: (term: number) => boolean): Mark[] {
    for (const passage of this.#sweep()) {
      const place = passage.matches.findIndex(
        (match, place) => this.#isShown(passage, place) && termsOf(match).some(isMeant),
      );
      const match = passage.matches[place];
      if (match) return [markOf(passage, match)];
    }
    return [];
  }

  clear(): void {
    this.#all = [];
    this.#forgotten.clear();
    this.#evidence.clear();
    this.#byBlock = new WeakMap();
    this.#lastAdded = -1;
  }

  /** All passages, without those that were forgotten. */
  #sweep(): readonly StoredPassage[] {
    if (this.#forgotten.size > 0) {
      this.#all = this.#all.filter((passage) => !this.#forgotten.has(passage));
      this.#forgotten.clear();
      this.#lastAdded = -1;
    }
    return this.#all;
  }

  /** Whether readers can see a match, and the evidence of the page lets it through. */
  #isShown({ matches, unseen }: MarkedPassage, place: number): boolean {
    const asked = matches[place]?.asked ?? this.#mean;
    return asked <= this.#mean && !(unseen.size > 0 && unseen.has(place));
  }

  /** How hard a match is that may be marked: as hard as the hardest of its terms. */
  #hardnessIn(passage: MarkedPassage, place: number): number | undefined {
    const match = passage.matches[place];
    if (!match || !this.#isShown(passage, place)) return undefined;
    let level = this.#levelOf(match.term);
    for (const other of match.others ?? NO_TERMS) {
      const another = this.#levelOf(other);
      if (another !== undefined && another > (level ?? -1)) level = another;
    }
    return level === undefined ? undefined : hardnessOf(level, match.rarity);
  }
}

const NO_TERMS: readonly number[] = [];

/** Asks once for each term: a page holds some hundred terms, and thousands of matches. */
function remembered(levelOf: LevelOf): LevelOf {
  const known = new Map<number, ReturnType<LevelOf>>();
  return (term) => {
    if (!known.has(term)) known.set(term, levelOf(term));
    return known.get(term);
  };
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one === other || (one.length === other.length && one.every((place, at) => place === other[at]));
}
