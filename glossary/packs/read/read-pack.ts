/** Reads a pack from a file's text: what can be taken of it, and line by line what cannot. Never throws. */
import { MOST_BYTES, type PackReading } from '../pack.ts';
import { Unreadable, type Parsed } from './parsed.ts';
import { parseCsv } from '../csv/parse-csv.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { readParsed } from './read-parsed.ts';
import { nothing, tooBig } from './reading.ts';

/** How files are read, by the end of their names. */
const PARSERS: Readonly<Record<string, (text: string, name: string) => Parsed>> = {
  json: parseJson,
  yaml: parseYaml,
  yml: parseYaml,
  csv: parseCsv,
  tsv: parseCsv,
  // What Excel calls Unicode text.
  txt: parseCsv,
};

/** Reads a pack from a file's bytes; see {@link readPack}. */
export function readPackBytes(bytes: Uint8Array, fileName: string): PackReading {
  if (bytes.length > MOST_BYTES) return tooBig();
  try {
    return readPack(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes), fileName);
  } catch {
    return nothing('packNotUtf8');
  }
}

/** UTF-16 where the bytes begin with its mark, or, as all files do that can be read, with a Latin sign written in it. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

/** @param fileName its ending says the format; a CSV file also takes its pack's name from it */
export function readPack(text: string, fileName: string): PackReading {
  const dot = fileName.lastIndexOf('.');
  const ending = fileName.slice(dot + 1).toLowerCase();
  const parse = Object.hasOwn(PARSERS, ending) ? PARSERS[ending] : undefined;
  if (!parse) return nothing('packUnknownKind');
  if (text.trim() === '') return nothing('packEmpty');
  try {
    // Accents in one encoding, so that a term has the same id whichever system a file comes from.
    const name = fileName.slice(0, Math.max(0, dot)).normalize('NFC').slice(0, LONGEST_NAME);
    return readParsed(parse(text.normalize('NFC'), name || ending));
  } catch (error) {
    if (error instanceof Unreadable) return nothing(error.kind, error.line, error.fill);
    // A stack or a string that grew beyond what the browser allows: the file is made to do that, or as good as.
    return nothing('packTooDeep');
  }
}

/** A file's name becomes its pack's name; longer ones are cut. */
const LONGEST_NAME = 200;
