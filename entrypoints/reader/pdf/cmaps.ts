/** Hands pdf.js the tables of letters (CMaps) that PDFs in Chinese, Japanese and Korean name, also for English words in them. They come with the extension. */

/** The folder that the build puts them in. */
export const CMAPS_FOLDER = 'cmaps';

/** The name of a file in that folder, and of none elsewhere. */
const NAME = /^[\w-]+\.bcmap$/;

/** What pdf.js asks for files; it makes one itself. */
export class BundledCmaps {
  /** The bytes of a table. Rejects where it does not come with the extension, and for whatever else is asked for. */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !NAME.test(filename)) throw new Error(`The extension has no file “${filename}”.`);
    const table = await fetch(`/${CMAPS_FOLDER}/${filename}`);
    return new Uint8Array(await table.arrayBuffer());
  }
}
