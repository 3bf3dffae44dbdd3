/**
 * Reads the parts of a Word file that hold its text. A Word file is a zip: what it says of itself is checked before anything is unpacked, and
 * no part unpacks to more than it says, as a file may say one thing and hold another.
 */
import { unzipSync, type UnzipFileInfo, type Unzipped } from 'fflate';
import { NotReadable } from '../opened.ts';

/** The most that all parts of a document may unpack to, in bytes: several times the text of the longest books. */
export const MOST_UNPACKED = 64 * 2 ** 20;
/** The most tags in them; a document of a thousand pages has half as many. What reads them takes more than a kilobyte for each. */
export const MOST_TAGS = 1_000_000;
/** The most parts; documents with many pictures have some hundreds. */
export const MOST_PARTS = 10_000;

/** The parts that are read; pictures, fonts, and programs are not even unpacked. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels))$/;
/** The part that makes a document of a zip. */
const TEXT_PART = /^word\/document\d*\.xml$/;

/** The parts by name. @throws a {@link NotReadable} where the file is damaged, no document, or far larger than any */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  /** By name, how large each part says that it is, in bytes. */
  const said = new Map<string, number>();
  let count = 0;
  let size = 0;
  const parts = unpacked(bytes, ({ name, originalSize, size: packed }) => {
    count += 1;
    const isRead = READ.test(name);
    // What is not packed takes as much room as it does in the file, whatever it says.
    if (isRead) size += Math.max(originalSize, packed);
    if (count > MOST_PARTS || size > MOST_UNPACKED) throw new NotReadable('roomZipBomb');
    said.set(name, originalSize);
    return isRead;
  });
  if (!Object.keys(parts).some((name) => TEXT_PART.test(name))) throw new NotReadable('roomUnknownKind');
  const whole = new Map(Object.entries(parts));
  // Bytes that are no longer those that were packed mostly give fewer than those.
  for (const [name, part] of whole) if (part.length !== said.get(name)) throw new NotReadable('roomDamaged');
  if (tagsIn(whole.values()) > MOST_TAGS) throw new NotReadable('roomOverbuilt');
  return whole;
}

function tagsIn(parts: Iterable<Uint8Array>): number {
  const sign = '<'.charCodeAt(0);
  let tags = 0;
  for (const part of parts) for (let at = part.indexOf(sign); at >= 0; at = part.indexOf(sign, at + 1)) tags += 1;
  return tags;
}

/** @param isWanted asked for each part before it is unpacked; throws a {@link NotReadable} where that would be too much */
function unpacked(bytes: Uint8Array, isWanted: (part: UnzipFileInfo) => boolean): Unzipped {
  try {
    return unzipSync(bytes, { filter: isWanted });
  } catch (error) {
    throw error instanceof NotReadable ? error : new NotReadable('roomDamaged');
  }
}
