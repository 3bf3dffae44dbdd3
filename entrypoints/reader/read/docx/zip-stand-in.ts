/**
 * Stands in for JSZip, with which mammoth would unpack a file: here it is given the parts that were unpacked already, under bounds that JSZip does
 * not know. The build puts this file in JSZip's place; see `wxt.config.ts`.
 */

/** A part as mammoth asks for it. */
interface Part {
  async(kind: 'uint8array'): Promise<Uint8Array>;
}

/** Gives parts to mammoth. @param parts what it believes to be a zip */
export function loadAsync(parts: unknown): Promise<{ file(name: string): Part | null }> {
  const known = parts as ReadonlyMap<string, Uint8Array>;
  return Promise.resolve({
    file(name) {
      const bytes = known.get(name);
      return bytes ? { async: () => Promise.resolve(bytes) } : null;
    },
  });
}
