/** A stand-in for the highlights of browsers, which happy-dom lacks. */
import { vi } from 'vitest';

/** Stands in for one of them, which is a set of ranges. */
export class HighlightStub extends Set<object> {
  priority = 0;
}

/** Puts the stand-in in place. Gives what is registered from then on. */
export function standInForHighlights(): Map<string, HighlightStub> {
  const highlights = new Map<string, HighlightStub>();
  vi.stubGlobal('Highlight', HighlightStub);
  vi.stubGlobal('CSS', { highlights });
  return highlights;
}
