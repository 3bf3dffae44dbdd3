import { afterEach, expect, test, vi } from 'vitest';
import { readFile } from '../../../../entrypoints/content/read-file.ts';

afterEach(() => vi.unstubAllGlobals());

const PART_BYTES = 2 ** 24;

test('a file is taken from what the browser keeps, and from nowhere else', async () => {
  document.title = 'Leaflet';
  const fetch = vi.fn(() => Promise.resolve(new Response('%PDF-1.7')));
  vi.stubGlobal('fetch', fetch);
  expect(await readFile(0)).toEqual({ base64: btoa('%PDF-1.7'), size: 8, name: 'Leaflet' });
  expect(fetch).toHaveBeenCalledExactlyOnceWith(location.href, { cache: 'only-if-cached', mode: 'same-origin' });
});

test('a large one comes in parts, each with the size of the whole', async () => {
  const blob = { size: PART_BYTES + 3, slice: vi.fn(() => new Blob(['end'])) };
  vi.stubGlobal('fetch', () => Promise.resolve({ blob: () => Promise.resolve(blob) }));
  expect(await readFile(PART_BYTES)).toMatchObject({ base64: btoa('end'), size: PART_BYTES + 3 });
  expect(blob.slice).toHaveBeenCalledExactlyOnceWith(PART_BYTES, 2 * PART_BYTES);
});

test('where the browser keeps none, that is said by the promise', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(readFile(0)).rejects.toThrow('Failed to fetch');
});
