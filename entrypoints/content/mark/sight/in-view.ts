/** Knows which passages are in view or nearly so, at a cost that does not grow with the page. */
import { throttle } from '../../read/throttle.ts';
import type { MarkedPassage } from '../marked-passage.ts';
import { groupByBox } from './boxes.ts';
import { watchReach, type WithinReach } from './within-reach.ts';

/** How far around the viewport counts as nearly in view, as a part of its size, so that marks are there when scrolling brings them in. */
const NEAR = 0.5;
/**
 * Sightings are told at most this often, in milliseconds: whatever changes the painted marks has all of them drawn anew, and on fast
 * scrolling half a viewport takes longer than this.
 */
const TELL_EVERY_MS = 150;
/** Elements that are measured one by one when the first passages are there. */
const MOST_LOOKED_AT = 50;

/** Watches where passages are. */
export interface InView {
  /** Watches these passages, in reading order, instead of those before. */
  watch(passages: readonly MarkedPassage[]): void;
}

/** What was found out about a block. */
export interface Sighting {
  passages: readonly MarkedPassage[];
  /** In view, or nearly so. */
  isNear: boolean;
  /** Whether layout is to be asked what of it readers can see: it is near, or would be if it were shown. */
  isLookedAt: boolean;
}

/** What was seen of an element. */
type Seen = Omit<Sighting, 'passages'>;

/**
 * Starts watching. On a page with many passages only those within reach are watched one by one.
 *
 * @param onSighting called in batches, whenever blocks come near, go away, or turn out to be hidden
 */
export function watchInView(onSighting: (sightings: Sighting[]) => void, signal: AbortSignal): InView {
  return new InViewWatch(onSighting, signal);
}

class InViewWatch implements InView {
  readonly #onSighting: (sightings: Sighting[]) => void;
  readonly #signal: AbortSignal;
  readonly #reach: WithinReach;
  readonly #near: IntersectionObserver;
  readonly #tell: () => void;
  #byElement = new Map<Element, MarkedPassage[]>();
  /** The elements watched one by one, with what was last seen of them. */
  readonly #watched = new Map<Element, Seen | undefined>();
  /** What was seen and not told yet. */
  readonly #news = new Map<Element, Seen>();
  #isFirst = true;

  constructor(onSighting: (sightings: Sighting[]) => void, signal: AbortSignal) {
    this.#onSighting = (sightings) => sightings.length > 0 && onSighting(sightings);
    this.#signal = signal;
    this.#reach = watchReach((elements) => this.#watchOneByOne(elements), signal);
    this.#near = new IntersectionObserver((entries) => this.#note(entries), { rootMargin: `${NEAR * 100}%` });
    this.#tell = throttle(TELL_EVERY_MS, () => this.#tellNews(), signal);
    signal.addEventListener('abort', () => {
      this.#near.disconnect();
      this.#byElement = new Map();
      this.#watched.clear();
      this.#news.clear();
    });
  }

  watch(passages: readonly MarkedPassage[]): void {
    if (this.#signal.aborted) return;
    const before = this.#byElement;
    this.#byElement = groupByBox(passages);
    const elements = Array.from(this.#byElement.keys());
    this.#reach.watch(elements);
    // A block that was read anew while it is in view is not reported again, so its new passages are told what is known.
    this.#onSighting(
      Array.from(this.#watched).flatMap(([element, seen]): Sighting[] => {
        const now = this.#byElement.get(element);
        return seen && now && !isSame(now, before.get(element)) ? [{ passages: now, ...seen }] : [];
      }),
    );
    if (!this.#isFirst || elements.length === 0) return;
    this.#isFirst = false;
    this.#lookAt(elements.slice(0, MOST_LOOKED_AT));
  }

  #watchOneByOne(wanted: ReadonlySet<Element>): void {
    const left: Sighting[] = [];
    for (const element of Array.from(this.#watched.keys())) {
      if (wanted.has(element)) continue;
      this.#near.unobserve(element);
      this.#watched.delete(element);
      this.#news.delete(element);
      left.push(this.#sightingOf(element, { isNear: false, isLookedAt: false }));
    }
    for (const element of wanted) {
      if (this.#watched.has(element)) continue;
      this.#watched.set(element, undefined);
      this.#near.observe(element);
    }
    this.#onSighting(left);
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    if (this.#signal.aborted) return;
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const seen = { isNear: isIntersecting, isLookedAt: isIntersecting || isHiddenNear(box) };
      if (this.#watched.has(target)) this.#watched.set(target, seen);
      this.#news.set(target, seen);
    }
    this.#tell();
  }

  #tellNews(): void {
    const sightings = Array.from(this.#news, ([element, seen]) => this.#sightingOf(element, seen));
    this.#news.clear();
    this.#onSighting(sightings);
  }

  /** What is read first lies in view, and is looked at right away: an observer would only tell after another frame. */
  #lookAt(elements: readonly Element[]): void {
    this.#onSighting(
      elements.map((element) => {
        const box = element.getBoundingClientRect();
        const isNear = box.bottom > 0 && box.top < innerHeight;
        return this.#sightingOf(element, { isNear, isLookedAt: isNear });
      }),
    );
  }

  #sightingOf(element: Element, seen: Seen): Sighting {
    return { passages: this.#byElement.get(element) ?? [], ...seen };
  }
}

/**
 * Whether a block that is not near would be if it were shown: without a box, beside or above the page, or clipped away. What
 * else lies above or below is not asked about before it comes near.
 */
function isHiddenNear({ top, bottom, width, height }: DOMRectReadOnly): boolean {
  const isNowhere = width === 0 || height === 0 || bottom + scrollY <= 0;
  return isNowhere || (bottom > -innerHeight * NEAR && top < innerHeight * (1 + NEAR));
}

function isSame(one: readonly MarkedPassage[], other: readonly MarkedPassage[] | undefined): boolean {
  return one.length === other?.length && one.every((passage, at) => passage === other[at]);
}
