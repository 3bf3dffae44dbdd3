/** The record of what each picture showed when it was taken, beside the pictures, and what is no longer as it says. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { PICTURES } from './pictures.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const RECORD = join(ROOT, 'docs', 'store', 'pictures.json');
const TERMS = join(ROOT, 'glossary', 'data', 'terms');

/** Of a picture: its own bytes, and the views in it. */
interface Taken {
  picture: string;
  shows: string;
}

type Record = Readonly<{ [file: string]: Taken }>;

/** Notes what the pictures show now that they are taken. */
export function writeRecord(): void {
  writeFileSync(RECORD, `${JSON.stringify(now(), undefined, 2)}\n`);
}

/** Says of each picture that is not held by the record what is wrong with it, in a sentence; none where all are current. */
export function outdated(): string[] {
  const record = existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Record) : {};
  return faultsIn(record, now());
}

/** What differs between two records. */
export function faultsIn(before: Record, after: Record): string[] {
  return Object.entries(after).flatMap(([file, { picture, shows }]) => {
    const taken = before[file];
    if (!taken) return [`${file} was never taken.`];
    if (taken.picture !== picture) return [`${file} is not the picture that was taken.`];
    return taken.shows === shows ? [] : [`${file} is older than the views that it shows.`];
  });
}

function now(): Record {
  const terms = readdirSync(TERMS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => readText(join(TERMS, file)))
    .join('\n');
  const read = (path: string) => (existsSync(join(ROOT, path)) ? readText(join(ROOT, path)) : undefined);
  return Object.fromEntries(
    PICTURES.map((picture) => {
      const path = join(ROOT, picture.file);
      const bytes = existsSync(path) ? readFileSync(path) : '';
      const own = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      return [picture.file, { picture: own, shows: fingerprint(picture, read, terms) }];
    }),
  );
}

/** Checked out on Windows, lines may end otherwise. */
function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}
