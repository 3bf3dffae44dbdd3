import { expect, test } from 'vitest';
import { decode } from '../../../../../entrypoints/reader/read/decode.ts';

const of = (...numbers: number[]) => Uint8Array.from(numbers);
const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['UTF-8', new TextEncoder().encode('café “µg”'), 'café “µg”'],
  ['UTF-8 with its mark', of(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'é'],
  ['UTF-16, the low byte first', of(0xff, 0xfe, 0xe9, 0, 0x41, 0), 'éA'],
  ['UTF-16, the high byte first', of(0xfe, 0xff, 0, 0xe9, 0, 0x41), 'éA'],
  ['old Windows', of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0xb5, 0x94), 'café “µ”'],
  ['damaged UTF-8, as old Windows', of(0xc3, 0x28), 'Ã('],
  ['nothing', of(), ''],
])('text in %s', (_what, bytes, text) => {
  expect(decode(bytes)).toBe(text);
});

test.each([
  ['that it names', of(...ascii('<meta charset="iso-8859-5">'), 0xd0), '<meta charset="iso-8859-5">а'],
  [
    'that it names the long way',
    of(...ascii('<meta http-equiv=content-type content="text/html; charset=koi8-r">'), 0xc1),
    '<meta http-equiv=content-type content="text/html; charset=koi8-r">а',
  ],
  ['that nobody knows, as old Windows', of(...ascii('<meta charset=nope>'), 0xe9), '<meta charset=nope>é'],
  ['that it cannot be in', of(...ascii('<meta charset=utf-16>'), 0xe9), '<meta charset=utf-16>é'],
])('markup in an encoding %s', (_what, bytes, text) => {
  expect(decode(bytes, true)).toBe(text);
});

test('plain text names no encoding', () => {
  expect(decode(of(...ascii('<meta charset="iso-8859-5">'), 0xd0))).toBe('<meta charset="iso-8859-5">Ð');
});
