/** Packs as they stand in a backup, checked by the same code as a pack that is added from a file. */
import { INDEX_FORMAT } from '../../glossary/index/tables.ts';
import { compilePack } from '../../glossary/packs/compile-pack.ts';
import { cleaned } from '../../glossary/packs/read/clean.ts';
import type { Pack } from '../../glossary/packs/pack.ts';
import { readParsed } from '../../glossary/packs/read/read-parsed.ts';
import { isPackId, OWN_WORDS } from '../../glossary/entry/pack-id.ts';

/** A pack that can be restored. */
export interface BackedUpPack {
  /** The id that it had, which saved words know; empty where that cannot be one. */
  id: string;
  isOn: boolean;
  pack: Pack;
  index: ArrayBuffer;
}

/** What is not restored, as something is wrong with it. */
interface RefusedPack {
  /** Its place in the file, from 1. */
  place: number;
  /** Empty where it has none that can be read. */
  name: string;
  /** How many of its words are left out; `undefined` where nothing of it can be taken. */
  terms: number | undefined;
}

/** The packs of a backup, checked. */
export interface BackedUpPacks {
  /** The version of their indexes. */
  format: typeof INDEX_FORMAT;
  packs: readonly BackedUpPack[];
  refused: readonly RefusedPack[];
}

/** Letters that are told of a name that may be anything. */
const MOST_TOLD = 60;

/** A pack as it is written into a backup: the format of packs, with its id and its switch. */
export function packToBackUp(id: string, isOn: boolean, { terms, ...head }: Pack): object {
  return { id, isOn, glosswell: 1, ...head, terms };
}

/** The packs in a backup; `undefined` where there is no list of them. Each is taken or refused by itself. */
export function checkPacks(value: unknown): BackedUpPacks | undefined {
  if (!Array.isArray(value)) return undefined;
  const packs: BackedUpPack[] = [];
  const refused: RefusedPack[] = [];
  for (const [at, entry] of value.entries()) {
    const { pack, terms } = readEntry(entry);
    const id = idOf(entry);
    const isTaken = pack !== undefined && !packs.some((other) => isSamePack(other, { id, pack }));
    if (!isTaken || terms > 0) {
      refused.push({ place: at + 1, name: pack?.name ?? nameOf(entry), terms: isTaken ? terms : undefined });
    }
    if (isTaken) packs.push({ id, isOn: isOnIn(entry), pack, index: compilePack(pack.terms) });
  }
  return { format: INDEX_FORMAT, packs, refused };
}

/** Whether a value is what {@link checkPacks} gives. */
export function areCheckedPacks(value: unknown): value is BackedUpPacks {
  return typeof value === 'object' && value !== null && 'packs' in value && 'refused' in value;
}

/** A pack's terms that can be taken, and how many cannot. */
function readEntry(entry: unknown): { pack: Pack | undefined; terms: number } {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return { pack: undefined, terms: 0 };
  const { id: _id, isOn: _isOn, ...value } = entry as Record<string, unknown>;
  try {
    const { pack, leftOut } = readParsed({ value, lineOf: () => 1 });
    return { pack, terms: leftOut };
  } catch {
    // Nested beyond what the browser can follow: made to be so.
    return { pack: undefined, terms: 0 };
  }
}

/**
 * The reader's own words are one pack, whatever it is called; others are told apart by their names, letter by letter: a
 * backup brings back both of two that an earlier version told apart by how their accents are encoded.
 */
function isSamePack(one: Pick<BackedUpPack, 'id' | 'pack'>, other: Pick<BackedUpPack, 'id' | 'pack'>): boolean {
  if (one.id === OWN_WORDS || other.id === OWN_WORDS) return one.id === other.id;
  return one.pack.name.toLowerCase() === other.pack.name.toLowerCase();
}

function idOf(entry: unknown): string {
  const id = fieldOf(entry, 'id');
  return isPackId(id) ? id : '';
}

function isOnIn(entry: unknown): boolean {
  return fieldOf(entry, 'isOn') !== false;
}

function nameOf(entry: unknown): string {
  const name = cleaned(fieldOf(entry, 'name'), () => undefined);
  return typeof name === 'string' ? name.slice(0, MOST_TOLD) : '';
}

function fieldOf(entry: unknown, name: string): unknown {
  if (typeof entry !== 'object' || entry === null || !Object.hasOwn(entry, name)) return undefined;
  return (entry as Record<string, unknown>)[name];
}
