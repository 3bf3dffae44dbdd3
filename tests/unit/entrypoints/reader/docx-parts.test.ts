import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MOST_PARTS, MOST_UNPACKED, readParts } from '../../../../entrypoints/reader/read/docx/parts.ts';
import { NotReadable } from '../../../../entrypoints/reader/read/opened.ts';
import { docx, docxParts, paragraph } from '../../../fixtures/docx.ts';

const BODY = paragraph('Iron');
const own = (bytes: Uint8Array) => Uint8Array.from(bytes);
const refuses = (bytes: Uint8Array, key: NotReadable['key']) =>
  expect(readParts(own(bytes))).rejects.toThrow(new NotReadable(key));

/** The zip with a number changed in each entry of its directory. @param at where it stands in an entry */
function lying(zip: Uint8Array, at: number, value: number): Uint8Array {
  const copy = own(zip);
  const view = new DataView(copy.buffer);
  for (let place = 0; place < copy.length - 46; place += 1) {
    if (view.getUint32(place, true) === 0x02_01_4b_50) view.setUint32(place + at, value, true);
  }
  return copy;
}

test('the parts that hold text are unpacked, and no picture or program', async () => {
  const more = { 'word/media/image1.png': Uint8Array.of(1), 'word/vbaProject.bin': Uint8Array.of(1) };
  const parts = await readParts(own(docx({ body: BODY, more })));
  expect(Array.from(parts.keys()).toSorted()).toEqual(Object.keys(docxParts({ body: BODY })).toSorted());
  expect(new TextDecoder().decode(parts.get('word/document.xml'))).toContain(BODY);
});

test('parts that are stored as they are are read too', async () => {
  const parts = await readParts(own(zipSync(docxParts({ body: BODY }), { level: 0 })));
  expect(new TextDecoder().decode(parts.get('word/document.xml'))).toContain(BODY);
});

describe('what is no document is refused', () => {
  test('another zip', () => refuses(zipSync({ 'content.xml': strToU8('<x/>') }), 'roomUnknownKind'));
  test('a zip that was cut off', () => refuses(docx({ body: BODY }).slice(0, -30), 'roomDamaged'));
  test('no zip at all', () => refuses(strToU8('PK nothing of that kind'), 'roomDamaged'));
  test('a zip with other bytes in it', () => {
    const zip = own(zipSync(docxParts({ body: BODY })));
    zip.fill(0xff, 60, 120);
    return refuses(zip, 'roomDamaged');
  });
  test('parts that lie beyond its end', () => refuses(lying(docx({ body: BODY }), 42, 0x7f_ff_ff_ff), 'roomDamaged'));
  test('parts that are locked', () => refuses(lying(docx({ body: BODY }), 8, 1 + (8 << 16)), 'roomLocked'));
});

describe('a bomb is not unpacked', () => {
  const large = new Uint8Array(MOST_UNPACKED + 1);
  const bomb = docx({ body: BODY, more: { 'word/footnotes.xml': large } });
  test('that says how large it is', () => refuses(bomb, 'roomZipBomb'));
  test('that says it is small', () => refuses(lying(bomb, 24, 10), 'roomZipBomb'));
  test('that says nothing of its size', () => refuses(lying(bomb, 24, 0xff_ff_ff_ff), 'roomZipBomb'));
  test('that is stored and says it is small', () =>
    refuses(
      lying(zipSync(docxParts({ body: BODY, more: { 'word/a.xml': large } }), { level: 0 }), 24, 10),
      'roomZipBomb',
    ));
  test('of very many parts', () => {
    const many = Object.fromEntries(Array.from({ length: MOST_PARTS + 1 }, (_, at) => [`x${at}`, new Uint8Array()]));
    return refuses(docx({ body: BODY, more: many }), 'roomZipBomb');
  });
});
