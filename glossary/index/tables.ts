/** The tables of an index, in the order in which they lie in its file. `format.md` says what each holds. */

/**
 * The version of the format, kept in each index. To be raised whenever the same terms are written in another way or an older
 * index would be read wrongly: packs are then compiled anew from their terms.
 */
export const INDEX_FORMAT = 6;

/** The tables by name, with the type of their numbers. */
const TABLES = {
  ids: Uint8Array,
  levels: Uint8Array,
  keyFilter: Uint32Array,
  keySlots: Int32Array,
  keyFormStarts: Uint32Array,
  keyCueStarts: Uint32Array,
  keyCues: Uint32Array,
  letters: Uint16Array,
  formStarts: Uint32Array,
  formTerms: Uint32Array,
  formGuards: Int32Array,
  formCapitals: Uint8Array,
  formNeeds: Int8Array,
  formNames: Uint8Array,
  formRarities: Uint8Array,
  guardFlags: Uint8Array,
  guardCueStarts: Uint32Array,
  guardCues: Uint32Array,
  guardPhraseStarts: Uint32Array,
  phrases: Int32Array,
  phraseLetters: Uint16Array,
  cueTexts: Uint8Array,
  cueFurtherStarts: Uint32Array,
  cueFurther: Int32Array,
  wordRatios: Uint16Array,
} as const;

type Name = keyof typeof TABLES;

/** The tables of one index. */
export type Tables = { readonly [K in Name]: InstanceType<(typeof TABLES)[K]> };

const NAMES = Object.keys(TABLES) as Name[];
/** `GWIX`, as its bytes lie in the file. */
const MAGIC = 0x58495747;
/** Magic, format, and the number of tables; behind them for each table its offset in bytes and its length in numbers. */
const HEAD = 3;
/** Tables begin at multiples of this many bytes, as those of 32-bit numbers have to. */
const ALIGNMENT = 4;

/** Lays tables out in one buffer. */
export function packTables(tables: Tables): ArrayBuffer {
  const head = new Uint32Array(HEAD + NAMES.length * 2);
  head.set([MAGIC, INDEX_FORMAT, NAMES.length]);
  let end = head.byteLength;
  for (const [at, name] of NAMES.entries()) {
    const { byteLength, length } = tables[name];
    end = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
    head.set([end, length], HEAD + at * 2);
    end += byteLength;
  }
  const bytes = new Uint8Array(end);
  bytes.set(new Uint8Array(head.buffer));
  for (const [at, name] of NAMES.entries()) {
    const { buffer, byteOffset, byteLength } = tables[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), head[HEAD + at * 2]);
  }
  return bytes.buffer;
}

/**
 * The tables of a buffer, as views on it; nothing is copied.
 *
 * @throws {RangeError} where the buffer is no index of this format, or is cut off
 */
export function tablesOf(buffer: ArrayBuffer): Tables {
  const head = new Uint32Array(buffer, 0, HEAD + NAMES.length * 2);
  if (head[0] !== MAGIC || head[1] !== INDEX_FORMAT || head[2] !== NAMES.length) {
    throw new RangeError(`This is no index of format ${INDEX_FORMAT}.`);
  }
  const views = NAMES.map((name, at) => {
    const View = TABLES[name];
    return [name, new View(buffer, head[HEAD + at * 2], head[HEAD + at * 2 + 1])];
  });
  return Object.fromEntries(views) as Tables;
}
