/** Has pdf.js open a PDF in a worker, with everything that a PDF could do switched off. */
import {
  getDocument,
  PasswordException,
  PasswordResponses,
  PDFWorker,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { NotReadable } from '../read/opened.ts';
import { BundledCmaps } from './cmaps.ts';

/** Asks for the password. @param isWrong whether the last one was */
export type AskPassword = (isWrong?: boolean) => Promise<string | undefined>;

/** A document, and the way to be done with it. */
export interface Loaded {
  document: PDFDocumentProxy;
  /** Stops whatever is being done and gives the memory back. */
  close(): void;
}

/** Pictures with more pixels are left out: they are made to fill the memory. */
const MOST_PIXELS = 2 ** 26;

/**
 * Opens a PDF.
 *
 * @param bytes are gone afterwards, as the worker has them then
 * @param port a worker that runs pdf.js; it is ended when the document is closed or not opened
 * @throws a {@link NotReadable} where it is damaged or locked, and what `signal` says when it aborts
 */
export async function loadDocument(
  bytes: ArrayBuffer,
  port: Worker,
  password: AskPassword,
  signal: AbortSignal,
): Promise<Loaded> {
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    data: new Uint8Array(bytes),
    worker,
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    useWorkerFetch: false,
    useWasm: false,
    BinaryDataFactory: BundledCmaps,
    // Fonts that a PDF does not hold come from the device.
    useSystemFonts: true,
    maxImageSize: MOST_PIXELS,
  });
  const stop = new AbortController();
  const close = () => {
    stop.abort();
    // It would wait for answers of the worker, which is gone.
    void task.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
  };
  task.onPassword = (give: (password: string | Error) => void, reason: number) => {
    void password(reason === PasswordResponses.INCORRECT_PASSWORD).then((typed) =>
      give(typed ?? new NotReadable('roomLocked')),
    );
  };
  try {
    signal.throwIfAborted();
    return { document: await unless(task.promise, port, signal, stop.signal), close };
  } catch (error) {
    close();
    signal.throwIfAborted();
    throw notReadable(error);
  }
}

/** A promise, unless the worker fails or the signal aborts first. @param until ends the waiting for either */
export function unless<Value>(
  promise: Promise<Value>,
  worker: Worker,
  signal: AbortSignal,
  until: AbortSignal,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { signal: until });
    worker.addEventListener('error', () => reject(new Error('The worker has failed.')), { signal: until });
    promise.then(resolve, reject);
  });
}

function notReadable(error: unknown): NotReadable {
  if (error instanceof NotReadable) return error;
  return new NotReadable(error instanceof PasswordException ? 'roomLocked' : 'roomDamaged');
}
