/** Knows which elements of a long page are within some screens of the viewport, at a cost that does not grow with the page. */

/** How far around the viewport elements are within reach. */
const FAR = '800%';
/** Elements that may be observed without a cost in every frame. */
const MOST_OBSERVED = 250;

/** Watches which elements are within reach. */
export interface WithinReach {
  /** Watches these elements, in reading order, instead of those before. */
  watch(elements: readonly Element[]): void;
}

/**
 * Starts watching. Where there are many elements, only every few are observed, and stand for their neighbours; where there are few, all count
 * as within reach.
 *
 * @param onReach called with all elements within reach, whenever those have changed
 */
export function watchReach(onReach: (elements: ReadonlySet<Element>) => void, signal: AbortSignal): WithinReach {
  let elements: readonly Element[] = [];
  let stride = 1;
  /** The elements that are observed, with their places among all. */
  let stations = new Map<Element, number>();
  let inReach = new Set<number>();
  const around = (station: number) => elements.slice(Math.max(0, station - stride), station + stride);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const station = stations.get(target);
        if (station === undefined) continue;
        if (isIntersecting) inReach.add(station);
        else inReach.delete(station);
      }
      onReach(new Set(Array.from(inReach).flatMap(around)));
    },
    { rootMargin: FAR },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    stations = new Map();
    elements = [];
  });

  return {
    watch(next) {
      elements = next;
      stride = Math.ceil(elements.length / MOST_OBSERVED);
      observer.disconnect();
      stations = new Map();
      inReach = new Set();
      if (stride <= 1) return onReach(new Set(elements));
      for (const [place, element] of elements.entries()) {
        if (place % stride !== 0) continue;
        stations.set(element, place);
        observer.observe(element);
      }
    },
  };
}
