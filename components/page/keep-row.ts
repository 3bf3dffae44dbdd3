/** Keeps a row that has the focus in a list whose rows change under it. */

/** What has a place in a list. */
interface Row {
  id: string;
}

/**
 * The rows of a list now; the kept one stays in it, behind the nearest row that it followed before and that is still there.
 *
 * @param before the rows that are shown
 * @param kept the id of the row that has to stay, if there is one
 */
export function rowsWithKept<T extends Row>(
  before: readonly T[],
  now: readonly T[],
  kept: string | undefined,
): readonly T[] {
  const at = before.findIndex(({ id }) => id === kept);
  const row = before[at];
  if (!row || now.some(({ id }) => id === kept)) return now;
  const followed = new Set(before.slice(0, at).map(({ id }) => id));
  const place = now.findLastIndex(({ id }) => followed.has(id)) + 1;
  return now.toSpliced(place, 0, row);
}
