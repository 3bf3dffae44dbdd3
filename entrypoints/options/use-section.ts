/** Which section of the page is in view. */
import { useEffect, useState } from 'preact/hooks';

/** A section is in view once its top has come so far up, as a part of the window's height. */
const READING_LINE = 0.3;

/** The id of the section in view, as the reader scrolls. @param isThere whether the sections are there already */
export function useSection(ids: readonly string[], isThere: boolean): string {
  const [current, setCurrent] = useState(ids[0] ?? '');
  useEffect(() => {
    if (!isThere) return undefined;
    const stop = new AbortController();
    const look = () => {
      const tops = ids.map((id) => document.querySelector(`#${id}`)?.getBoundingClientRect().top ?? Infinity);
      setCurrent(ids[sectionAt(tops, innerHeight * READING_LINE)] ?? '');
    };
    // The browser has looked for it before there was anything.
    const asked = ids.find((id) => location.hash === `#${id}`);
    if (asked !== undefined) document.querySelector(`#${asked}`)?.scrollIntoView({ behavior: 'instant' });
    look();
    addEventListener('scroll', look, { signal: stop.signal, passive: true });
    addEventListener('resize', look, { signal: stop.signal });
    return () => stop.abort();
  }, [ids, isThere]);
  return current;
}

/** The place of the last section that begins above a line; the first where none does. */
export function sectionAt(tops: readonly number[], line: number): number {
  return Math.max(
    0,
    tops.findLastIndex((top) => top <= line),
  );
}
