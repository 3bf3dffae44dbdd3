/** Has a back-up's file read in a worker. */
import { MOST_BYTES, type Backup } from '../../settings/backup.ts';
import { askWorker } from './ask-worker.ts';

/** Finds out what a file holds; throws as {@link askWorker} does. */
export async function readBackupFile(file: File, signal: AbortSignal): Promise<Backup> {
  if (file.size > MOST_BYTES) return { kind: 'huge' };
  const bytes = await file.arrayBuffer();
  signal.throwIfAborted();
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<Backup>(worker, bytes, [bytes], signal);
}
