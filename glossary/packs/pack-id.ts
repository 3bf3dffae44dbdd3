/** The ids that tell the terms of packs from the bundled ones. */

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
