/** What kind of document some bytes are: told by what is in them first, and by their name where that leaves it open. */
import { NotReadable } from './opened.ts';

/** The kinds that are read. */
export type Kind = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';

/** So many bytes tell a kind. */
export const HEAD_BYTES = 4096;
/** A PDF may have something before its first line; readers of PDFs look this far, in bytes. */
const PDF_WITHIN = 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Word before 2007, and Word files of today that are locked with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** What pictures begin with: PNG, JPEG, GIF, TIFF in two orders of bytes, and WebP. */
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
];
/** What phones take photographs as (HEIC, AVIF) names itself from its fifth byte on. */
const PHOTO = /^.{4}ftyp(?:hei[cx]|mif1|avif)/s;
const TEXT_MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

const HTML_BEGINS = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
/** Drawings, and documents of other programs as XML: nobody wrote their tags to be read. */
const XML_BEGINS = /^\s*<(?:\?xml|svg)\b/i;
const HTML_NAME = /\.x?html?$/i;
const MARKDOWN_NAME = /\.(?:md|markdown|mkd)$/i;
/** One tag is enough to believe a name. */
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/i;
/** Control characters that no text has; tabs, line ends, page ends and the sign that old terminals coloured text with are none. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/g;
/** One damaged letter in so many makes no program of a text. */
const LETTERS_FOR_A_CONTROL = 200;

/**
 * Tells the kind.
 *
 * @param head the first {@link HEAD_BYTES}, or all where there are fewer
 * @throws a {@link NotReadable} where the kind is none that is read
 */
export function kindOf(head: Uint8Array, name: string): Kind {
  if (head.length === 0) throw new NotReadable('roomEmptyFile');
  const text = lettersOf(head);
  if (text.slice(0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  if (beginsWith(head, ZIP)) return 'docx';
  if (beginsWith(head, EMPTY_ZIP)) throw new NotReadable('roomUnknownKind');
  if (beginsWith(head, OLD_OFFICE)) throw new NotReadable('roomOldWord');
  if (text.startsWith('{\\rtf')) throw new NotReadable('roomUnknownKind');
  if (PICTURES.some((picture) => beginsWith(head, picture)) || PHOTO.test(text)) throw new NotReadable('roomPicture');
  if (isBinary(head, text)) throw new NotReadable('roomBinary');
  if (HTML_BEGINS.test(text)) return 'html';
  if (HTML_NAME.test(name) && TAG.test(text)) return 'html';
  if (XML_BEGINS.test(text)) throw new NotReadable('roomUnknownKind');
  return MARKDOWN_NAME.test(name) ? 'markdown' : 'text';
}

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}

function isBinary(head: Uint8Array, text: string): boolean {
  if (TEXT_MARKS.some((mark) => beginsWith(head, mark))) return false;
  const controls = text.match(CONTROL)?.length ?? 0;
  return text.includes('\0') || controls * LETTERS_FOR_A_CONTROL > text.length;
}

/** The bytes as letters, one for each, or as UTF-16 where they say that they are. */
function lettersOf(head: Uint8Array): string {
  if (beginsWith(head, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(head);
  if (beginsWith(head, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(head);
  const bytes = beginsWith(head, [0xef, 0xbb, 0xbf]) ? head.subarray(3) : head;
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
