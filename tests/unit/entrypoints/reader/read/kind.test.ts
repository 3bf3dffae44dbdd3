import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../../../entrypoints/reader/read/kind.ts';
import { NotReadable } from '../../../../../entrypoints/reader/read/opened.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const of = (...numbers: number[]) => Uint8Array.from(numbers);
const utf16 = (text: string) => of(0xff, 0xfe, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]));

describe('what is in a file tells its kind', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'leaflet.pdf', 'pdf'],
    ['a PDF with something before it', bytes('\n\n%PDF-1.4\n'), 'leaflet', 'pdf'],
    ['a PDF that is called a text', bytes('%PDF-1.7\n'), 'leaflet.txt', 'pdf'],
    ['a zip, as Word files are', of(0x50, 0x4b, 3, 4, 20), 'letter.docx', 'docx'],
    ['a Word file that is called a PDF', of(0x50, 0x4b, 3, 4, 20), 'letter.pdf', 'docx'],
    ['a web page', bytes('<!-- saved --> <!DOCTYPE html><p>Iron'), 'iron.txt', 'html'],
    ['a web page in XML', bytes('<?xml version="1.0"?>\n<html><body>'), 'iron', 'html'],
    ['a web page in UTF-16', utf16('<html><p>Iron'), 'iron', 'html'],
    ['markup that begins later, by its name', bytes('<p>Iron</p>'), 'iron.html', 'html'],
    ['markup in XML, by its name', bytes('<?xml version="1.0"?><div>Iron</div>'), 'iron.xhtml', 'html'],
    ['a text that is called a web page', bytes('Iron & zinc, 3 < 4'), 'iron.html', 'text'],
    ['a text that is called a PDF', bytes('Iron'), 'iron.pdf', 'text'],
    ['a text that is called a Word file', bytes('Iron'), 'iron.docx', 'text'],
    ['Markdown, by its name', bytes('# Iron'), 'iron.md', 'markdown'],
    ['a text with accents of old Windows', of(0x63, 0x61, 0x66, 0xe9), 'menu.txt', 'text'],
    ['a text in UTF-16', utf16('Iron'), 'iron.txt', 'text'],
    ['a text of one letter', bytes('I'), '', 'text'],
  ])('%s', (_what, head, name, kind) => {
    expect(kindOf(head, name)).toBe(kind);
  });
});

describe('what cannot be read is told apart', () => {
  test.each([
    ['nothing', of(), 'iron.txt', 'roomEmptyFile'],
    ['a picture', of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'iron.txt', 'roomPicture'],
    ['a photograph', of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'letter.jpg', 'roomPicture'],
    ['a photograph of a phone', bytes('\0\0\0\u0018ftypheic\0\0\0\0'), 'letter.heic', 'roomPicture'],
    ['a film', bytes('\0\0\0\u0018ftypisom\0\0\0\0'), 'film.mp4', 'roomBinary'],
    ['a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg"><text>Iron'), 'iron.svg', 'roomUnknownKind'],
    [
      'a document of another program as XML',
      bytes('<?xml version="1.0"?><office:document>'),
      'a.fodt',
      'roomUnknownKind',
    ],
    ['a program', of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), 'iron', 'roomBinary'],
    ['control signs', of(1, 2, 3, 4, 5), 'iron.md', 'roomBinary'],
    ['a Word file of the old kind', of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'letter.doc', 'roomOldWord'],
    ['rich text', bytes('{\\rtf1 Iron}'), 'letter.rtf', 'roomUnknownKind'],
    ['an empty zip', of(0x50, 0x4b, 5, 6, 0, 0), 'letter.docx', 'roomUnknownKind'],
  ])('%s', (_what, head, name, key) => {
    expect(() => kindOf(head, name)).toThrow(new NotReadable(key as NotReadable['key']));
  });
});
