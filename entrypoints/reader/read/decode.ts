/** Bytes as text: in the encoding that their first bytes or their markup name, else UTF-8, else the one of old Windows, which takes any bytes. */

const BYTE_ORDER_MARKS = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;
/** What a page says of its encoding stands in so many bytes at its beginning, by the standard. */
const SAID_WITHIN = 1024;
const SAID = /<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9_:-]+)/i;

/** The text of some bytes. @param isMarkup whether they may name their encoding in a `<meta>` */
export function decode(bytes: Uint8Array, isMarkup = false): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  return strictly('utf-8', bytes) ?? strictly(isMarkup ? saidIn(bytes) : undefined, bytes) ?? anyBytes(bytes);
}

/** The text in an encoding; `undefined` where there is none of that name, or the bytes are not in it. */
function strictly(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function anyBytes(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/** The encoding that markup names. What names UTF-16 in single bytes cannot be in it. */
function saidIn(bytes: Uint8Array): string | undefined {
  const said = SAID.exec(anyBytes(bytes.subarray(0, SAID_WITHIN)))?.[1];
  return said && /^utf-?16/i.test(said) ? undefined : said;
}
