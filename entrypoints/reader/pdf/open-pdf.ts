/** Opens a PDF. */
import { NotReadable, type OpenedDocument } from '../read/opened.ts';

/** How a PDF is opened. */
interface PdfOptions {
  name: string;
  password?: (isWrong?: boolean) => Promise<string | undefined>;
  signal: AbortSignal;
}

/** PDFs are not read yet. */
export function openPdf(_bytes: ArrayBuffer, _options: PdfOptions): Promise<OpenedDocument> {
  return Promise.reject(new NotReadable('roomUnknownKind'));
}
