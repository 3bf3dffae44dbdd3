/** Takes over the file that a tab shows, as its browser keeps it: from the page in that tab, and not from the network. */
import { askPage } from '../../messages/ask-page.ts';
import { NotReadable } from './read/opened.ts';

/** A file with its name. */
interface NamedFile {
  bytes: Blob;
  name: string;
}

/** Asks for the file. @throws a {@link NotReadable} where the page does not answer, or the browser does not keep the file */
export async function fileOfTab(tabId: number, signal: AbortSignal): Promise<NamedFile> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let name = '';
  for (let from = 0, size = 1; from < size;) {
    const part = await askPage('readFile', { tabId, frameId: 0 }, from).catch(() => {
      throw new NotReadable('roomNotHandedOut');
    });
    signal.throwIfAborted();
    const piece = bytesOf(part.base64);
    if (piece.length === 0) throw new NotReadable('roomNotHandedOut');
    pieces.push(piece);
    from += piece.length;
    ({ size, name } = part);
  }
  return { bytes: new Blob(pieces), name };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
