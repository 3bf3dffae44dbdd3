/** Knows which passages are in view or nearly so, at a cost that does not grow with the page. */
import { throttle } from '../read/throttle.ts';
import type { MarkedPassage } from './page-marks.ts';

/** How far around the viewport counts as nearly in view, as a part of its size, so that marks are there when scrolling brings them in. */
const NEAR = 0.5;
/**
 * Sightings are told at most this often, in milliseconds: whatever changes the painted marks has all of them drawn anew, and on fast
 * scrolling half a viewport takes longer than this.
 */
const TELL_EVERY_MS = 150;
/** How far around the viewport single passages are watched on long pages. */
const FAR = '800%';
/** Elements that may be observed without a cost in every frame. */
const MOST_OBSERVED = 250;

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

/**
 * Starts watching. On a page with many passages only every few are watched from afar, and their neighbours one by one
 * once those come within reach.
 *
 * @param onSighting called in batches, whenever blocks come near, go away, or turn out to be hidden
 */
export function watchInView(onSighting: (sightings: Sighting[]) => void, signal: AbortSignal): InView {
  let byElement = new Map<Element, MarkedPassage[]>();
  /** The elements watched one by one, with what was last seen of them. */
  const watched = new Map<Element, Omit<Sighting, 'passages'> | undefined>();
  /** The elements in reading order, and the places among them of those watched from afar. */
  let elements: Element[] = [];
  let stride = 1;
  let stations = new Map<Element, number>();
  let inReach = new Set<number>();

  /** What was seen and not told yet. */
  const news = new Map<Element, Omit<Sighting, 'passages'>>();
  const tell = throttle(
    TELL_EVERY_MS,
    () => {
      const sightings = Array.from(news, ([target, seen]) => ({ passages: byElement.get(target) ?? [], ...seen }));
      news.clear();
      if (sightings.length > 0) onSighting(sightings);
    },
    signal,
  );
  const near = new IntersectionObserver(
    (entries) => {
      if (signal.aborted) return;
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        const seen = { isNear: isIntersecting, isLookedAt: isIntersecting || isHiddenNear(box) };
        if (watched.has(target)) watched.set(target, seen);
        news.set(target, seen);
      }
      tell();
    },
    { rootMargin: `${NEAR * 100}%` },
  );
  const far = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const station = stations.get(target);
        if (station === undefined) continue;
        if (isIntersecting) inReach.add(station);
        else inReach.delete(station);
      }
      watchOneByOne(
        new Set(
          Array.from(inReach).flatMap((station) => elements.slice(Math.max(0, station - stride), station + stride)),
        ),
      );
    },
    { rootMargin: FAR },
  );
  const watchOneByOne = (wanted: ReadonlySet<Element>) => {
    const left: Sighting[] = [];
    for (const element of Array.from(watched.keys())) {
      if (wanted.has(element)) continue;
      near.unobserve(element);
      watched.delete(element);
      news.delete(element);
      left.push({ passages: byElement.get(element) ?? [], isNear: false, isLookedAt: false });
    }
    for (const element of wanted) {
      if (watched.has(element)) continue;
      watched.set(element, undefined);
      near.observe(element);
    }
    if (left.length > 0) onSighting(left);
  };

  let isFirst = true;
  /** What is read first lies in view, and is looked at right away: an observer would only tell after another frame. */
  const lookOnce = () => {
    isFirst = false;
    const sightings = elements.slice(0, MOST_LOOKED_AT).map((element): Sighting => {
      const box = element.getBoundingClientRect();
      const isNear = box.bottom > 0 && box.top < innerHeight;
      return { passages: byElement.get(element) ?? [], isNear, isLookedAt: isNear };
    });
    onSighting(sightings);
  };

  signal.addEventListener('abort', () => {
    near.disconnect();
    far.disconnect();
    byElement = new Map();
    stations = new Map();
    watched.clear();
    news.clear();
    elements = [];
  });

  return {
    watch(passages) {
      if (signal.aborted) return;
      const before = byElement;
      byElement = groupByBox(passages);
      elements = Array.from(byElement.keys());
      stride = Math.ceil(elements.length / MOST_OBSERVED);
      far.disconnect();
      stations = new Map();
      inReach = new Set();
      if (stride <= 1) watchOneByOne(new Set(elements));
      for (const station of stationsAmong(elements.length, stride)) {
        const element = elements[station];
        if (!element) continue;
        stations.set(element, station);
        far.observe(element);
      }
      // A block that was read anew while it is in view is not reported again, so its new passages are told what is known.
      const anew = Array.from(watched).flatMap(([element, seen]): Sighting[] => {
        const now = byElement.get(element);
        return seen && now && !isSame(now, before.get(element)) ? [{ passages: now, ...seen }] : [];
      });
      if (anew.length > 0) onSighting(anew);
      if (isFirst && elements.length > 0) lookOnce();
    },
  };
}

/**
 * Whether a block that is not near would be if it were shown: without a box, beside or above the page, or clipped away. What
 * else lies above or below is not asked about before it comes near.
 */
function isHiddenNear({ top, bottom, width, height }: DOMRectReadOnly): boolean {
  const isNowhere = width === 0 || height === 0 || bottom + scrollY <= 0;
  return isNowhere || (bottom > -innerHeight * NEAR && top < innerHeight * (1 + NEAR));
}

function groupByBox(passages: readonly MarkedPassage[]): Map<Element, MarkedPassage[]> {
  const byElement = new Map<Element, MarkedPassage[]>();
  for (const passage of passages) {
    const element = boxOf(passage.block);
    const known = byElement.get(element);
    if (known) known.push(passage);
    else byElement.set(element, [passage]);
  }
  return byElement;
}

function isSame(one: readonly MarkedPassage[], other: readonly MarkedPassage[] | undefined): boolean {
  return one.length === other?.length && one.every((passage, at) => passage === other[at]);
}

/** What was found for each block: asking for a style takes its time, and blocks are asked about again and again. */
const BOXES = new WeakMap<Node, WeakRef<Element>>();

/** The element whose box shows where a block is. */
function boxOf(block: Element | ShadowRoot): Element {
  if (block instanceof Element && !mayLackBox(block)) return block;
  const known = BOXES.get(block)?.deref();
  if (known?.isConnected) return known;
  let element = block instanceof Element ? block : block.host;
  while (element.parentElement && mayLackBox(element) && getComputedStyle(element).display === 'contents') {
    element = element.parentElement;
  }
  BOXES.set(block, new WeakRef(element));
  return element;
}

/** The places of the elements that are watched from afar; none where all are watched one by one. */
function stationsAmong(count: number, stride: number): number[] {
  return stride <= 1 ? [] : Array.from({ length: Math.ceil(count / stride) }, (_, at) => at * stride);
}

/** Whether an element may be `display: contents`: a wrapper, and no paragraph, heading, list item or cell. */
function mayLackBox({ localName }: Element): boolean {
  return !HAVE_BOXES.has(localName);
}

const HAVE_BOXES = new Set('p li td th dd dt h1 h2 h3 h4 h5 h6 figcaption caption summary blockquote'.split(' '));
