/** The rows of a list that are drawn, and a way to each: it scrolls there and puts the focus on it. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Row } from '../rows.ts';
import { useVirtualRows, type VirtualRows } from './use-virtual-rows.ts';

/** What a list is drawn with. */
interface Rows {
  virtual: VirtualRows;
  goTo: (at: number, align: 'auto' | 'start') => void;
  /** To be called when the focus comes to a row, so that the row stays drawn. */
  onFocus: (at: number | undefined) => void;
}

/** How high rows are in the popup, in CSS pixels: a name with two lines of meaning, and a heading. */
const LIKELY_HEIGHTS = { term: 68, letter: 34 };

/**
 * Draws rows in the element that scrolls.
 *
 * @param startAt the key of the row that is in view first; the first row where there is none
 */
export function useRows(list: RefObject<HTMLElement | null>, rows: readonly Row[], startAt: string | undefined): Rows {
  /** The row that has the focus or is to get it. */
  const [kept, setKept] = useState<number | undefined>(undefined);
  const wanted = useRef<number | undefined>(undefined);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const likelyHeight = (at: number) => LIKELY_HEIGHTS[rows[at]?.kind ?? 'term'];
  const virtual = useVirtualRows({ list, keys, likelyHeight, kept });

  // Where to start is asked for new rows only: afterwards the reader has scrolled.
  useEffect(() => {
    const at = startAt === undefined ? -1 : keys.indexOf(startAt);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'center' });
    else virtual.scrollToOffset(0);
    setKept(undefined);
  }, [keys]);

  const focus = () => {
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (wanted.current === undefined || !row) return;
    wanted.current = undefined;
    (row.querySelector('button') ?? row).focus({ preventScroll: true });
    // The list has scrolled by itself; what lies around it may have to as well.
    row.scrollIntoView({ block: 'nearest' });
  };
  // A row far away is drawn first, and gets the focus then.
  useLayoutEffect(focus);

  const goTo = (at: number, align: 'auto' | 'start') => {
    if (!rows[at]) return;
    wanted.current = at;
    setKept(at);
    virtual.scrollToIndex(at, { align });
    focus();
  };
  return { virtual, goTo, onFocus: setKept };
}
