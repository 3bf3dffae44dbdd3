/** Draws only the rows of a long list that are in view: what virtual-core finds out, as a hook. */
import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
  type Rect,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows that are drawn where they come into view. */
export type VirtualRows = Virtualizer<HTMLElement, HTMLElement>;

interface Options {
  /** The element that scrolls. */
  list: RefObject<HTMLElement | null>;
  /** What tells each row from all others. */
  keys: readonly string[];
  /** How high a row probably is, in CSS pixels, until it has been seen. */
  likelyHeight: (at: number) => number;
  /** A row that is drawn although it may be out of view, since it has the focus. */
  kept: number | undefined;
}

/** The height that a list is taken to have until it is laid out, in CSS pixels. */
const FIRST_HEIGHT = 600;
/** Rows drawn beyond each edge, so that there is one to step to, and none flashes in while scrolling. */
const ROWS_BEYOND = 6;

/** The rows to draw, and ways to scroll. */
export function useVirtualRows({ list, keys, likelyHeight, kept }: Options): VirtualRows {
  const [, redraw] = useReducer((count: number, _action: undefined) => count + 1, 0);
  const getItemKey = useCallback((at: number) => keys[at] ?? at, [keys]);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (kept === undefined || kept >= range.count || drawn.includes(kept)) return drawn;
      return [...drawn, kept].toSorted((a, b) => a - b);
    },
    [kept],
  );
  const options = {
    count: keys.length,
    getScrollElement: () => list.current ?? null,
    getItemKey,
    estimateSize: likelyHeight,
    rangeExtractor,
    overscan: ROWS_BEYOND,
    initialRect: { width: 0, height: FIRST_HEIGHT },
    scrollToFn: elementScroll,
    observeElementOffset,
    observeElementRect: (rows: VirtualRows, onRect: (rect: Rect) => void) =>
      // A list that is hidden or not yet laid out has no height; without rows it would never get one.
      observeElementRect(rows, (rect) => onRect(rect.height > 0 ? rect : { ...rect, height: FIRST_HEIGHT })),
    measureElement: (row: HTMLElement, entry: ResizeObserverEntry | undefined, rows: VirtualRows) =>
      measureElement(row, entry, rows) || likelyHeight(rows.indexFromElement(row)),
    onChange: () => redraw(undefined),
  };
  const [rows] = useState<VirtualRows>(() => new Virtualizer(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}
