/**
 * What a picture shows, as a number that is another one when the views in it are: their sources with what they import of other views,
 * the words on them and the entries on the cards. Comments and line breaks do not count, nor does what views only carry out.
 */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Picture } from './pictures.ts';

/** The text of a file by its path in the repository, with `/` between folders; `undefined` where there is none. */
export type Read = (path: string) => string | undefined;

/** Views, their style sheets, and the table of how marks look; what else they import decides or remembers, and is not seen. */
const SEEN = /^(components|front|entrypoints)\/.*\.(tsx|css)$|^settings\/mark-looks\.ts$/;
const MESSAGES = 'public/_locales/en/messages.json';
/** In scripts and in style sheets. Types are no part of what is shown. */
const IMPORTS = /^(?:import|export)\s(?!type\s)[^;]*?'(\.[^']+)'|^@import '(\.[^']+)'/gm;

/** @throws naming a source that is not there */
export function fingerprint({ roots, entries }: Pick<Picture, 'roots' | 'entries'>, read: Read, terms: string): string {
  const hash = createHash('sha256');
  const sources = sourcesOf(roots, read);
  for (const [path, source] of sources) hash.update(`${path}\n${withoutComments(source)}\n`);
  for (const line of wordsIn([...sources.values()], read(MESSAGES) ?? '{}')) hash.update(`${line}\n`);
  for (const id of entries) hash.update(entryWithFamily(id, terms));
  return hash.digest('hex').slice(0, 16);
}

/** The roots and what they import of the views, by path, in the order of their paths. */
function sourcesOf(roots: readonly string[], read: Read): Map<string, string> {
  const found = new Map<string, string>();
  const open = [...roots];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    const source = read(path);
    if (source === undefined)
      throw new Error(`${path} is not there; name another source in scripts/store-pictures/pictures.ts.`);
    found.set(path, source);
    for (const [, module, sheet] of source.matchAll(IMPORTS)) {
      const to = posix.join(posix.dirname(path), (module ?? sheet ?? '').replace(/\?.*$/, ''));
      if (SEEN.test(to)) open.push(to);
    }
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A source without comments that have lines of their own, and with one space wherever there was more. */
function withoutComments(source: string): string {
  const bare = source.replace(/^\s*\/\*[^]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
  return bare.replace(/\s+/g, ' ').trim();
}

/** The English words that sources ask for by their keys. */
function wordsIn(sources: readonly string[], json: string): string[] {
  const messages = JSON.parse(json) as Record<string, { message: string }>;
  const asked = new Set(sources.flatMap((source) => Array.from(source.matchAll(/'(\w+)'/g), ([, key = '']) => key)));
  return Object.entries(messages).flatMap(([key, { message }]) => (asked.has(key) ? [`${key}: ${message}`] : []));
}

/** The text of an entry, and of those that stand beside it on its card. @param terms all entries, in YAML */
function entryWithFamily(id: string, terms: string): string {
  const entries = terms.split(/^(?=- id: )/m);
  const own = entries.find((entry) => entry.startsWith(`- id: ${id}\n`));
  if (own === undefined)
    throw new Error(`There is no entry “${id}”; name another one in scripts/store-pictures/pictures.ts.`);
  const family = /^ {2}family: .*$/m.exec(own)?.[0];
  const beside = family === undefined ? [] : entries.filter((entry) => entry !== own && entry.includes(`${family}\n`));
  return [own, ...beside].join('');
}
