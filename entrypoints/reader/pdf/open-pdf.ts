/** Opens a PDF. Its worker starts while the code that speaks with it is still being loaded. */
import type { OpenedDocument } from '../read/opened.ts';
import type { PdfOptions } from './pdf-document.ts';

/** @throws a `NotReadable` where it cannot be read, and what the signal says when it aborts */
export async function openPdf(bytes: ArrayBuffer, options: PdfOptions): Promise<OpenedDocument> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  try {
    const { pdfDocument } = await import('./pdf-document.ts');
    return await pdfDocument(bytes, worker, options);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
