/** Has a pack's file read in a worker, for as long as somebody wants it and it takes no forever. */
import { MOST_BYTES, type PackReading } from '../../../glossary/packs/pack.ts';
import { tooBig } from '../../../glossary/packs/read/reading.ts';
import { askWorker } from '../../../front/ask-worker.ts';

/** A pack as it was read, with its index. */
export interface ReadPack {
  reading: PackReading;
  index: ArrayBuffer | undefined;
}

/**
 * Reads a pack's file.
 *
 * @throws a `TimeoutError` where it takes too long, an `AbortError` when `signal` aborts
 */
export async function readPackFile(file: File, signal: AbortSignal): Promise<ReadPack> {
  if (file.size > MOST_BYTES) return { reading: tooBig(), index: undefined };
  const bytes = await file.arrayBuffer();
  signal.throwIfAborted();
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<ReadPack>(worker, { bytes, fileName: file.name }, [bytes], signal);
}
