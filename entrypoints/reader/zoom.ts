/** How large the text of the room is: in steps, by buttons and by keys. Pure. */

/** The steps, as parts of the usual size. */
export const ZOOMS = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3] as const;

/** The next step from a size; the size itself where there is none. */
export function zoomed(zoom: number, direction: 'in' | 'out'): number {
  const next = direction === 'in' ? ZOOMS.find((step) => step > zoom) : ZOOMS.findLast((step) => step < zoom);
  return next ?? zoom;
}

/** What a key asks for, with Alt held: by its place on the keyboard, as Alt changes what it writes on a Mac. */
export function zoomAsked(
  { code, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  zoom: number,
): number | undefined {
  if (!altKey || ctrlKey || metaKey) return undefined;
  if (code === 'Equal' || code === 'NumpadAdd') return zoomed(zoom, 'in');
  if (code === 'Minus' || code === 'NumpadSubtract') return zoomed(zoom, 'out');
  return code === 'Digit0' || code === 'Numpad0' ? 1 : undefined;
}
