/**
 * Reads the parts of a Word file that hold its text. A Word file is a zip: what it says of itself is checked before anything is unpacked, and what
 * comes out is counted while it is unpacked, as it may say one thing and hold another.
 */
import { NotReadable } from '../opened.ts';

/** The most that all parts of a document may unpack to, in bytes: several times the text of the longest books. */
export const MOST_UNPACKED = 64 * 2 ** 20;
/** The most parts; documents with many pictures have some hundreds. */
export const MOST_PARTS = 10_000;

/** The parts that are read; pictures, fonts, and programs are not even unpacked. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels))$/;
/** The part that makes a document of a zip. */
const TEXT_PART = /^word\/document\d*\.xml$/;

/** A part as the directory at the end of the zip tells of it. */
interface Entry {
  name: string;
  isStored: boolean;
  isLocked: boolean;
  packed: number;
  unpacked: number;
  /** Where it lies, in bytes from the beginning. */
  at: number;
}

const END_OF_DIRECTORY = 0x06_05_4b_50;
const END_BYTES = 22;
/** A zip may end with a note of at most so many bytes. */
const MOST_NOTE = 0xff_ff;
const ENTRY = 0x02_01_4b_50;
const ENTRY_BYTES = 46;
const PART = 0x04_03_4b_50;
const PART_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** What stands in the place of a number that does not fit; no document is that large. */
const TOO_LARGE = 0xff_ff_ff_ff;

/** The parts by name. @throws a {@link NotReadable} where the file is damaged, no document, or far larger than any */
export async function readParts(bytes: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = entriesOf(bytes);
  if (!entries.some(({ name }) => TEXT_PART.test(name))) throw new NotReadable('roomUnknownKind');
  const wanted = entries.filter(({ name }) => READ.test(name));
  const stated = wanted.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (stated > MOST_UNPACKED) throw new NotReadable('roomZipBomb');
  const parts = new Map<string, Uint8Array>();
  let left = MOST_UNPACKED;
  for (const entry of wanted) {
    if (entry.isLocked) throw new NotReadable('roomLocked');
    const part = await unpack(bytesOf(entry, bytes), entry.isStored, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function damaged(): NotReadable {
  return new NotReadable('roomDamaged');
}

/** What the directory lists. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw new NotReadable('roomZipBomb');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let nth = 0; nth < count; nth += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) throw damaged();
    const method = view.getUint16(at + 10, true);
    const [nameBytes, extraBytes, noteBytes] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (at + ENTRY_BYTES + nameBytes > view.byteLength) throw damaged();
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    const entry = {
      name,
      isStored: method === STORED,
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if (READ.test(name) && method !== STORED && method !== DEFLATED) throw damaged();
    if (READ.test(name) && Math.max(entry.packed, entry.unpacked) === TOO_LARGE) throw new NotReadable('roomZipBomb');
    entries.push(entry);
    at += ENTRY_BYTES + nameBytes + extraBytes + noteBytes;
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - MOST_NOTE);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

/** The packed bytes of a part. */
function bytesOf({ at, packed }: Entry, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + PART_BYTES > view.byteLength || view.getUint32(at, true) !== PART) throw damaged();
  const from = at + PART_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > view.byteLength) throw damaged();
  return bytes.subarray(from, from + packed);
}

/** Unpacks a part, and stops as soon as it is larger than it may be. */
async function unpack(packed: Uint8Array<ArrayBuffer>, isStored: boolean, most: number): Promise<Uint8Array> {
  if (isStored) {
    if (packed.length > most) throw new NotReadable('roomZipBomb');
    return packed;
  }
  const unpacking = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await unpacking.read().catch(() => {
      throw damaged();
    });
    if (done) break;
    size += value.length;
    if (size > most) {
      void unpacking.cancel().catch(() => undefined);
      throw new NotReadable('roomZipBomb');
    }
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
