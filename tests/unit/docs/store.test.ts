import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'docs', 'store');

/** The parts of a page of the listing, by their headings. */
function partsOf(file: string): Record<string, string> {
  const [, ...parts] = readFileSync(join(FOLDER, file), 'utf8').split(/^## /m);
  return Object.fromEntries(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]),
  );
}

/** The most that a store takes, in characters. */
const LIMITS = [
  ['Name', 'Firefox', 50],
  ['Summary for Chrome and Edge', 'Chrome', 132],
  ['Summary for Firefox', 'Firefox', 250],
  ['Description', 'Edge', 10_000],
] as const;
/** The least that Edge takes for a description, in characters. */
const LEAST_DESCRIPTION = 250;
/** The largest picture that the repository keeps, in bytes. */
const MOST_PICTURE_BYTES = 300_000;

const pictures = readdirSync(join(FOLDER, 'pictures')).toSorted();

describe.each(['listing.en.md', 'listing.es.md'])('%s', (file) => {
  const parts = partsOf(file);

  test.each(LIMITS)('has a “%s” that %s takes', (part, _store, most) => {
    expect(parts[part]?.length).toBeGreaterThan(0);
    expect(parts[part]?.length).toBeLessThanOrEqual(most);
  });

  test('describes at enough length, in lines of plain text', () => {
    expect(parts.Description?.length).toBeGreaterThanOrEqual(LEAST_DESCRIPTION);
    expect(parts.Description).not.toMatch(/[*_`#<>]|\]\(/);
  });

  test('has a caption for each picture', () => {
    expect(parts.Captions?.split('\n')).toHaveLength(pictures.length);
  });
});

test('the English listing says the same as the manifest', () => {
  const parts = partsOf('listing.en.md');
  expect(parts.Name).toBe(english.extensionName.message);
  expect(parts['Summary for Chrome and Edge']).toBe(english.extensionDescription.message);
});

test('both listings have the same parts', () => {
  expect(Object.keys(partsOf('listing.es.md'))).toEqual(Object.keys(partsOf('listing.en.md')));
});

test('there are as many pictures as stores take', () => {
  expect(pictures.length).toBeGreaterThanOrEqual(1);
  expect(pictures.length).toBeLessThanOrEqual(5);
});

test.each(pictures)('the picture %s is 1280 × 800 and small enough to keep', (name) => {
  const png = readFileSync(join(FOLDER, 'pictures', name));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 800]);
  expect(png.length).toBeLessThan(MOST_PICTURE_BYTES);
});

test.each(['storage', 'contextMenus', 'activeTab', 'sidePanel'])('the permission “%s” is justified', (permission) => {
  expect(partsOf('permissions.md')[permission]?.length).toBeGreaterThan(50);
});
