/** How long one copy of the content script lives: until the extension is updated or removed, or a newer copy runs in its place. */
import { browser } from 'wxt/browser';

/** The life of one copy of the script. */
export interface Lifetime {
  /** Aborts when the life ends. */
  signal: AbortSignal;
  /** Whether it still lasts. No event tells of the extension's end, so that whoever acts later on has to ask. */
  isAlive(): boolean;
}

/** Copies find each other here: they share a world of their own, which pages cannot look into. */
const KEY = Symbol.for('glosswell-content-script');

/** Begins the life of this copy, and ends that of an older one. */
export function beginLifetime(): Lifetime {
  const world = globalThis as { [KEY]?: AbortController };
  world[KEY]?.abort();
  const life = new AbortController();
  world[KEY] = life;
  const { signal } = life;
  return {
    signal,
    isAlive() {
      // The browser takes the id away from the scripts that an updated or removed extension leaves behind.
      if (browser.runtime?.id === undefined) life.abort();
      return !signal.aborted;
    },
  };
}
