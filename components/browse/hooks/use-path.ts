/** The way through terms that were opened one from another, in a view that shows one of them at a time. */
import { useState } from 'preact/hooks';

/**
 * The terms opened one from another, empty while the list is shown, and the way to another path.
 *
 * @param wanted the id of the open term, where the one who mounts the view decides about it and is told through `onWant`
 */
export function usePath(
  wanted: string | undefined,
  onWant: ((id: string | undefined) => void) | undefined,
): { path: readonly string[]; go: (path: readonly string[]) => void } {
  const [path, setPath] = useState<readonly string[]>([]);
  if (onWant && wanted !== path.at(-1)) setPath(pathTo(path, wanted));
  const go = (path: readonly string[]) => (onWant ? onWant(path.at(-1)) : setPath(path));
  return { path, go };
}

/** The path after a term was opened from outside: one step back, or one further. */
function pathTo(path: readonly string[], id: string | undefined): readonly string[] {
  if (id === undefined) return [];
  return path.at(-2) === id ? path.slice(0, -1) : [...path, id];
}
