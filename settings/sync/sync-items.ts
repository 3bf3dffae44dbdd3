/** Cuts a value into items small enough for the browser's sync, and puts them together again. */
import * as v from 'valibot';

/** What lies in the browser's sync, by key. */
export type Items = Record<string, unknown>;

/** A value on its way, with the time that it was chosen and the version of what is stored that it was written by. */
export interface Carried {
  version: number;
  /** Milliseconds since 1970, with a random fraction. */
  at: number;
  value: unknown;
}

/**
 * How many characters of text go into one item. Browsers allow 8,192 bytes with the key, as JSON in which each of our characters
 * takes two at most.
 */
const PIECE_CHARACTERS = 3900;
/** How many items one part may take: more would never fit into the 102,400 bytes that browsers allow for everything. */
const MOST_PIECES = 20;

const ItemSchema = v.object({
  version: v.number(),
  at: v.number(),
  of: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_PIECES)),
  text: v.string(),
});

/** The items of a value; `undefined` where it is too large to be carried. */
export function toItems(name: string, { value, ...about }: Carried): Items | undefined {
  const text = asciiOf(JSON.stringify(value));
  const of = Math.ceil(text.length / PIECE_CHARACTERS);
  if (of > MOST_PIECES) return undefined;
  return Object.fromEntries(
    Array.from({ length: of }, (_, place) => {
      const from = place * PIECE_CHARACTERS;
      return [keyOf(name, place), { ...about, of, text: text.slice(from, from + PIECE_CHARACTERS) }];
    }),
  );
}

/** The value in the items of a part, if there is one, all of it has arrived, and it is whole. */
export function fromItems(name: string, items: Items): Carried | 'nothing' | 'incomplete' | 'damaged' {
  if (!Object.hasOwn(items, keyOf(name, 0))) return itemKeys(name, items).length > 0 ? 'incomplete' : 'nothing';
  const first = v.safeParse(ItemSchema, items[keyOf(name, 0)]);
  if (!first.success) return 'damaged';
  const { version, at, of } = first.output;
  const texts: string[] = [];
  for (let place = 0; place < of; place += 1) {
    const key = keyOf(name, place);
    if (!Object.hasOwn(items, key)) return 'incomplete';
    const piece = v.safeParse(ItemSchema, items[key]);
    if (!piece.success) return 'damaged';
    if (piece.output.at !== at || piece.output.of !== of) return 'incomplete';
    texts.push(piece.output.text);
  }
  try {
    return { version, at, value: JSON.parse(texts.join('')) as unknown };
  } catch {
    return 'damaged';
  }
}

/** The keys of all items of a part, also of pieces left over from a longer value. */
export function itemKeys(name: string, items: Items): string[] {
  return Object.keys(items).filter((key) => key.startsWith(`${name}:`));
}

function keyOf(name: string, place: number): string {
  return `${name}:${place}`;
}

/** JSON that says the same in letters of one byte, which browsers do not lengthen when they measure it. */
function asciiOf(json: string): string {
  return json.replace(/[<>\u007F-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
