/** A stand-in for IntersectionObserver, which happy-dom has but never tells anything: tests say what is where. */
import { vi } from 'vitest';

/** An observer, and a way to tell it. */
interface Observer {
  rootMargin: string | undefined;
  observed: Set<Element>;
  /** Tells of elements that are observed that they are in reach, with a box of 10 by 10 at the upper left corner, or out of it. */
  tell(elements: readonly Element[], isIntersecting: boolean, box?: DOMRect): void;
}

/** Puts the stand-in in place. Gives the observers made from then on, in their order. */
export function standInForObservers(): Observer[] {
  const made: Observer[] = [];
  class FakeObserver {
    readonly #observed = new Set<Element>();
    constructor(callback: IntersectionObserverCallback, { rootMargin }: IntersectionObserverInit = {}) {
      made.push({
        rootMargin,
        observed: this.#observed,
        tell: (elements, isIntersecting, box = new DOMRect(0, 0, 10, 10)) => {
          const entries = elements
            .filter((target) => this.#observed.has(target))
            .map(
              (target) => ({ target, isIntersecting, boundingClientRect: box }) as unknown as IntersectionObserverEntry,
            );
          callback(entries, this as unknown as IntersectionObserver);
        },
      });
    }
    observe(element: Element): void {
      this.#observed.add(element);
    }
    unobserve(element: Element): void {
      this.#observed.delete(element);
    }
    disconnect(): void {
      this.#observed.clear();
    }
  }
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  return made;
}
