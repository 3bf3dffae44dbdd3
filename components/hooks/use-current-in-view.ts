/** A row of ways that is swiped where there is little room: the one that the reader is on stands in its middle. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The ref for the row. @param current what the reader is on; the row moves when it changes, and when it gets more or less room, as on zooming */
export function useCurrentInView(current: string | undefined): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const { current: watched } = row;
    if (!watched) return undefined;
    bringIntoView(watched);
    const observer = new ResizeObserver(() => bringIntoView(watched));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [current]);
  return row;
}

function bringIntoView(row: HTMLElement): void {
  const way = row.querySelector<HTMLElement>('[aria-current]');
  if (!way) return;
  row.scrollLeft = way.offsetLeft - row.offsetLeft + (way.offsetWidth - row.clientWidth) / 2;
}
