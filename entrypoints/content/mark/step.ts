/** Which mark comes next for somebody who goes through them by keyboard. */

/** Which way to go. */
export type Direction = 'next' | 'previous';

/**
 * The places in a list of marks to be tried, in order: onward from the current one and around the end; from the top of what is in
 * view where there is none.
 *
 * @param current the place of the mark stepped to last, or -1
 * @param firstInView the place of the first mark that is not above the viewport, or -1
 * @param goesAround whether the first one follows the last
 */
export function stepsFrom(
  count: number,
  current: number,
  firstInView: number,
  direction: Direction,
  goesAround = true,
): number[] {
  const fallback = firstInView < 0 ? count : firstInView;
  const start =
    current >= 0 ? current + (direction === 'next' ? 1 : -1) : direction === 'next' ? fallback : fallback - 1;
  const places = Array.from({ length: count }, (_, step) => (direction === 'next' ? start + step : start - step));
  if (!goesAround) return places.filter((place) => place >= 0 && place < count);
  return places.map((place) => ((place % count) + count) % count);
}
