/** Reads a backup's file: the packs in it in a worker, as there may be much to check in them, and the rest here. */
import type { BackedUpPacks } from '../../../settings/packs/backed-up-packs.ts';
import { MOST_BYTES, readBackup, type Backup } from '../../../settings/backup/backup.ts';
import { packsPart } from '../../../settings/packs/packs-part.ts';
import { PARTS } from '../../../settings/backup/parts.ts';
import { askWorker } from '../../../front/ask-worker.ts';

const { name: PACKS } = packsPart;
/** Takes the packs as they stand in the file, so that they can be handed on. */
const UNCHECKED = [...PARTS, { ...packsPart, check: (value: unknown) => value }];

/** Finds out what a file holds; throws as {@link askWorker} does. */
export async function readBackupFile(file: File, signal: AbortSignal): Promise<Backup> {
  if (file.size > MOST_BYTES) return { kind: 'huge' };
  const found = readBackup(await file.text(), UNCHECKED);
  if (found.kind !== 'backup' || !found.values.has(PACKS)) return found;
  signal.throwIfAborted();
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });
  const packs = await askWorker<BackedUpPacks | undefined>(worker, found.values.get(PACKS), [], signal);
  const values = new Map(found.values);
  if (packs) values.set(PACKS, packs);
  else values.delete(PACKS);
  if (values.size === 0) return { kind: 'empty' };
  return { ...found, values, leftOut: packs ? found.leftOut : [...found.leftOut, PACKS] };
}
