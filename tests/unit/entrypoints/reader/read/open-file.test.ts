import { expect, test } from 'vitest';
import { openFile } from '../../../../../entrypoints/reader/read/open-file.ts';
import { NotReadable } from '../../../../../entrypoints/reader/read/opened.ts';

const MB = 2 ** 20;
const asking = { password: () => Promise.resolve(undefined), signal: new AbortController().signal };

/** A file that says how large it is, and of which nothing but the beginning can be read. */
function fileOf(begins: string, size: number): Blob {
  const file = new Blob([begins]);
  Object.defineProperties(file, {
    size: { value: size },
    arrayBuffer: { value: () => Promise.reject(new Error('It was read.')) },
  });
  return file;
}

test.each([
  ['a PDF', 'leaflet.pdf', '%PDF-1.7', 200],
  ['a Word file', 'letter.docx', 'PK\u0003\u0004', 100],
  ['a web page', 'iron.html', '<!doctype html>', 20],
  ['Markdown', 'iron.md', '# Iron', 10],
  ['a text', 'iron.txt', 'Iron', 20],
])('%s is refused unread where it is larger than it may be, and no sooner', async (_what, name, begins, most) => {
  const open = (size: number) => openFile(fileOf(begins, size), name, asking);
  await expect(open(most * MB + 1)).rejects.toEqual(new NotReadable('roomTooLarge', String(most)));
  await expect(open(most * MB)).rejects.toThrow('It was read.');
});
