/** Everything remembered as one JSON file, and the way back: a file is read and checked in full before anything changes. */
import { BACKUP_PARTS } from './backup-parts.ts';
import { CURRENT_VERSION, migrated } from '../migrate.ts';
import type { Part } from './parts.ts';

/** The largest file that is written and read, in bytes: four packs of the largest size fit, and a phone's memory still holds it. */
export const MOST_BYTES = 100_000_000;

/** The field with the version of what is stored; it also tells our files from others. */
const VERSION = 'glosswell';
/** The field with the date and time of the backup. */
const SAVED_AT = 'saved at';
/** Where migration looks for the version. */
const STORED_VERSION = 'version';

/** A file of everything remembered. */
export interface BackupFile {
  name: string;
  text: string;
  /** Names of parts that could not be read here, and so are not in it. */
  leftOut: readonly string[];
}

/** What a file was found to be. */
export type Backup =
  | {
      kind: 'backup';
      /** When it was saved, as an ISO 8601 date and time; empty where the file does not say. */
      savedAt: string;
      /** The checked values by the name of their part. */
      values: ReadonlyMap<string, unknown>;
      /** Names of parts in the file that cannot be read, and of fields that no part knows. */
      leftOut: readonly string[];
    }
  | { kind: 'huge' | 'broken' | 'foreign' | 'newer' | 'empty' };

/** How a backup comes back: in the place of what is remembered, or in addition to it. */
export type RestoreMode = 'replace' | 'add';

/** Writes everything remembered into a file. */
export async function backUp(now: Date, parts: readonly Part[] = BACKUP_PARTS): Promise<BackupFile> {
  const read = await Promise.allSettled(parts.map(async (part) => [part.name, await part.get()] as const));
  const values = read.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
  const leftOut = parts.flatMap(({ name }, at) => (read[at]?.status === 'rejected' ? [name] : []));
  const content = { [VERSION]: CURRENT_VERSION, [SAVED_AT]: now.toISOString(), ...Object.fromEntries(values) };
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return {
    name: `glosswell-backup-${day.join('-')}.json`,
    text: `${JSON.stringify(content, undefined, 2)}\n`,
    leftOut,
  };
}

/** Finds out what a file holds. Changes nothing. */
export function readBackup(text: string, parts: readonly Part[] = BACKUP_PARTS): Backup {
  // A character takes at least a byte, so a longer text is a larger file.
  if (text.length > MOST_BYTES) return { kind: 'huge' };
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'broken' };
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return { kind: 'foreign' };
  const { [VERSION]: version, [SAVED_AT]: savedAt, ...stored } = found as Record<string, unknown>;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'foreign' };
  if (version > CURRENT_VERSION) return { kind: 'newer' };
  const today = new Map(Object.entries(migrated({ ...stored, [STORED_VERSION]: version })));
  today.delete(STORED_VERSION);

  const values = new Map<string, unknown>();
  const leftOut = new Set(today.keys());
  for (const part of parts) {
    const value = today.has(part.name) ? part.check(today.get(part.name)) : undefined;
    if (value === undefined) continue;
    values.set(part.name, value);
    leftOut.delete(part.name);
  }
  if (values.size === 0) return { kind: 'empty' };
  return { kind: 'backup', savedAt: dateOf(savedAt), values, leftOut: Array.from(leftOut) };
}

/**
 * Brings a backup back, all of it or nothing.
 *
 * @returns takes it all back
 * @throws where the storage does not take it; then everything is as it was
 */
export async function restore(
  values: ReadonlyMap<string, unknown>,
  mode: RestoreMode,
  parts: readonly Part[] = BACKUP_PARTS,
): Promise<() => Promise<void>> {
  const held: (() => Promise<void>)[] = [];
  const undo = async () => {
    for (const bringBack of held) await bringBack();
  };
  try {
    for (const part of parts) {
      if (!values.has(part.name)) continue;
      held.push(await part.hold());
      await part[mode](values.get(part.name));
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}

/** A date and time as it can be shown; empty for what is none. */
function dateOf(savedAt: unknown): string {
  return typeof savedAt === 'string' && !Number.isNaN(Date.parse(savedAt)) ? savedAt : '';
}
