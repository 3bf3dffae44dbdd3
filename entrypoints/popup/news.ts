/** What changed for readers, by version. A version that changed nothing for them has no line here, and is not spoken of. */
import type { News } from '../../components/page/WhatsNew.tsx';
import { libraryPath } from '../../messages/library-address.ts';

/** A line of news, with the page of the extension where the new thing is. */
export interface Note extends News {
  page: string;
}

/** The oldest first. */
export const NOTES: readonly Note[] = [
  { version: '0.2', text: 'news02', page: libraryPath({ view: 'my-words' }) },
  { version: '0.3', text: 'news03', page: '/reader.html' },
];

/**
 * The latest news that a reader has not seen.
 *
 * @param seen the version that they last knew; empty for one from before this was remembered
 * @param current the version of the extension
 */
export function newsFor(seen: string, current: string, notes: readonly Note[] = NOTES): Note | undefined {
  return notes.findLast(({ version }) => isLater(version, seen) && !isLater(version, current));
}

function isLater(version: string, other: string): boolean {
  const own = version.split('.').map(Number);
  const others = other.split('.').map(Number);
  for (let place = 0; place < Math.max(own.length, others.length); place += 1) {
    const difference = (own[place] || 0) - (others[place] || 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
