import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  MOST_PARTS,
  MOST_TAGS,
  MOST_UNPACKED,
  readParts,
} from '../../../../../../entrypoints/reader/read/docx/parts.ts';
import { NotReadable } from '../../../../../../entrypoints/reader/read/opened.ts';
import { docx, docxParts, paragraph } from '../../../../../fixtures/docx.ts';

const BODY = paragraph('Iron');
const own = (bytes: Uint8Array) => Uint8Array.from(bytes);

/** The zip with a number changed in each entry of its directory. @param at where it stands in an entry */
function lying(zip: Uint8Array, at: number, value: number): Uint8Array {
  const copy = own(zip);
  const view = new DataView(copy.buffer);
  for (let place = 0; place < copy.length - 46; place += 1) {
    if (view.getUint32(place, true) === 0x02_01_4b_50) view.setUint32(place + at, value, true);
  }
  return copy;
}

test('the parts that hold text are unpacked, and no picture or program', () => {
  const more = { 'word/media/image1.png': Uint8Array.of(1), 'word/vbaProject.bin': Uint8Array.of(1) };
  const parts = readParts(own(docx({ body: BODY, more })));
  expect(Array.from(parts.keys()).toSorted()).toEqual(Object.keys(docxParts({ body: BODY })).toSorted());
  expect(new TextDecoder().decode(parts.get('word/document.xml'))).toContain(BODY);
});

test('parts that are stored as they are are read too', () => {
  const parts = readParts(own(zipSync(docxParts({ body: BODY }), { level: 0 })));
  expect(new TextDecoder().decode(parts.get('word/document.xml'))).toContain(BODY);
});

/** A zip with other bytes in the midst of its first part. */
function torn(): Uint8Array {
  const zip = own(docx({ body: BODY }));
  zip.fill(0xff, 60, 120);
  return zip;
}

const LARGE = new Uint8Array(MOST_UNPACKED + 1);
const BOMB = docx({ body: BODY, more: { 'word/footnotes.xml': LARGE } });
const STORED_BOMB = zipSync(docxParts({ body: BODY, more: { 'word/a.xml': LARGE } }), { level: 0 });
const MANY = Object.fromEntries(Array.from({ length: MOST_PARTS + 1 }, (_, at) => [`x${at}`, new Uint8Array()]));

test.each<[string, Uint8Array, NotReadable['key']]>([
  ['another zip', zipSync({ 'content.xml': strToU8('<x/>') }), 'roomUnknownKind'],
  ['a zip that was cut off', docx({ body: BODY }).slice(0, -30), 'roomDamaged'],
  ['no zip at all', strToU8('PK nothing of that kind'), 'roomDamaged'],
  ['a zip with other bytes in it', torn(), 'roomDamaged'],
  ['a bomb that says how large it is', BOMB, 'roomZipBomb'],
  ['a bomb that says nothing of its size', lying(BOMB, 24, 0xff_ff_ff_ff), 'roomZipBomb'],
  ['a bomb that is not packed and says it is small', lying(STORED_BOMB, 24, 10), 'roomZipBomb'],
  ['a bomb of very many parts', docx({ body: BODY, more: MANY }), 'roomZipBomb'],
  ['a text of very many tags', docx({ body: '<w:p/>'.repeat(MOST_TAGS) }), 'roomOverbuilt'],
])('is refused: %s', (_what, bytes, key) => {
  expect(() => readParts(own(bytes))).toThrow(new NotReadable(key));
});

test('parts that lie beyond its end hold nothing', () => {
  const parts = readParts(own(lying(docx({ body: BODY }), 42, 0x7f_ff_ff_ff)));
  expect(
    Array.from(parts.values())
      .flatMap((part) => Array.from(part))
      .some(Boolean),
  ).toBe(false);
});

test('a bomb that says it is small unpacks to no more than it says', () => {
  const parts = readParts(own(lying(BOMB, 24, 10)));
  expect(Array.from(parts.values(), ({ length }) => length)).toEqual(Array.from(parts, () => 10));
});
