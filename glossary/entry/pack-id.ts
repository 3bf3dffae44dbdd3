/** The ids of packs, and those that tell their terms from the bundled ones. */

/** The pack of the words that the reader wrote. */
export const OWN_WORDS = 'own';
/** Letters that the id of a pack has at most; it is part of the ids of all its terms. */
export const MOST_ID = 60;

/** Begins the id of every term of a pack. Bundled ids hold no colon. */
const PREFIX = 'pack:';

/** The id of a pack's term. */
export function packTermId(packId: string, slug: string): string {
  return `${PREFIX}${packId}/${slug}`;
}

/** A term's pack and its slug there; nothing for a bundled term. */
export function packOfId(id: string): { packId: string; slug: string } | undefined {
  const slash = id.indexOf('/');
  if (!id.startsWith(PREFIX) || slash < 0) return undefined;
  return { packId: id.slice(PREFIX.length, slash), slug: id.slice(slash + 1) };
}

/** Whether a value can be the id of a pack: it stands in the ids of terms, between signs that it must not hold. */
export function isPackId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_ID && /^[a-z0-9-]+$/.test(value);
}
