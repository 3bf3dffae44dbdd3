/** Reads the file that the browser shows in the place of a page, from where the browser keeps it: nothing is asked of the network. */
import type { FilePart } from '../../messages/to-page.ts';

/** A message may hold some 60 MB; this many bytes are well below as base64. */
const PART_BYTES = 2 ** 24;

/** A part of the file. Rejects where the browser keeps none. @param from where the part begins, in bytes */
export async function readFile(from: number): Promise<FilePart> {
  const kept = await fetch(location.href, { cache: 'only-if-cached', mode: 'same-origin' });
  const file = await kept.blob();
  const base64 = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve((reader.result as string).replace(/^.*,/, '')));
    reader.readAsDataURL(file.slice(from, from + PART_BYTES));
  });
  return { base64, size: file.size, name: document.title };
}
