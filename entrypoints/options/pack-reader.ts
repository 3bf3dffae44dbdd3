/** Has a pack's file read in a worker, for as long as somebody wants it and it takes no forever. */
import type { EncodedIndex } from '../../glossary/form-index.ts';
import { MOST_BYTES, type PackReading } from '../../glossary/packs/pack.ts';
import { tooBig } from '../../glossary/packs/reading.ts';

/** A pack as it was read, with its index. */
export interface ReadPack {
  reading: PackReading;
  index: EncodedIndex | undefined;
}

/** A file of the largest size takes some ten seconds on a slow machine; what takes this many milliseconds is made to do so. */
const READ_WITHIN_MS = 120_000;

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
  const end = AbortSignal.any([signal, AbortSignal.timeout(READ_WITHIN_MS)]);
  try {
    return await new Promise<ReadPack>((resolve, reject) => {
      end.addEventListener('abort', () => reject(end.reason));
      worker.addEventListener('message', ({ data }: MessageEvent<ReadPack>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('The worker for packs has failed.')));
      worker.postMessage({ bytes, fileName: file.name }, [bytes]);
    });
  } finally {
    worker.terminate();
  }
}
