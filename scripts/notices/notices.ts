/** The notices of the packages that are built in: what each is, where its source lies, and its licence word for word. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Where the notices lie in the repository; the build puts a copy into each extension. */
export const NOTICES_FILE = join(ROOT, 'THIRD_PARTY_NOTICES.txt');

/** A package that is built in. */
export interface BuiltIn {
  name: string;
  version: string;
  /** Its licence's short name. */
  license: string;
  /** Where its source lies. */
  source: string;
  /** The licence's own words. */
  text: string;
}

/** MIT packages that come without the licence's text: whose copyright it is, as their repositories or packages name them. */
const COPYRIGHT: Readonly<Record<string, string>> = {
  wxt: 'Copyright (c) 2023 Aaron',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
};

/** What packages hold of others, whose licences lie in files of their own or are the MIT licence with this copyright. */
const WITHIN: Readonly<Record<string, { files: readonly string[]; mit: readonly string[] }>> = {
  'pdfjs-dist': {
    files: [
      ...['JBIG2', 'OPENJPEG', 'QCMS', 'PDFJS_JBIG2', 'PDFJS_OPENJPEG', 'PDFJS_QCMS'].map(
        (name) => `wasm/LICENSE_${name}`,
      ),
      'cmaps/LICENSE',
    ],
    mit: ['Copyright (c) 2013–2025 Denis Pushkarev (zloirock.ru), 2025–2026 CoreJS Company (core-js.io)'],
  },
};

/** Between two packages. */
const RULE = '-'.repeat(80);

/**
 * Reads what an installed package says of itself.
 *
 * @throws if it has no licence, or does not come with its text
 */
export function readPackage(name: string): BuiltIn {
  const folder = join(ROOT, 'node_modules', name);
  const said = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
    repository?: { url: string };
  };
  const file = readdirSync(folder).find((file) => /^licen[cs]e(-mit)?(\.(md|txt))?$/i.test(file));
  const copyright = COPYRIGHT[name];
  const text = file ? readFileSync(join(folder, file), 'utf8') : said.license === 'MIT' && copyright && mit(copyright);
  if (!said.license || !text)
    throw new Error(`${name} does not come with the text of its licence; add what is missing to notices.ts.`);
  const source = (said.repository?.url ?? '').replace(/^git\+/, '').replace(/\.git$/, '');
  const { files = [], mit: copyrights = [] } = WITHIN[name] ?? {};
  const within = [...files.map((file) => readFileSync(join(folder, file), 'utf8')), ...copyrights.map(mit)];
  const whole = [text, ...within].map((text) => text.trim()).join('\n\n');
  return { name, version: said.version, license: said.license, source, text: whole };
}

/** The text of the MIT licence, which is the project's own, with somebody else's copyright. */
function mit(copyright: string): string {
  return readFileSync(join(ROOT, 'LICENSE'), 'utf8').replace(/^Copyright .*$/m, copyright);
}

/** The page of notices. */
export function noticesOf(packages: readonly BuiltIn[]): string {
  const head = `Glosswell is built with the following packages. Parts of them are in the extension, under the licences below.\n`;
  const parts = packages.map(
    ({ name, version, license, source, text }) =>
      `${RULE}\n${name} ${version} (${license})\nSource: ${source}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`,
  );
  return [head, ...parts].join('\n');
}

/** The names of the packages on a page of notices. */
export function namesIn(notices: string): string[] {
  return Array.from(notices.matchAll(new RegExp(`^${RULE}\\n(\\S+) `, 'gm')), ([, name]) => name ?? '');
}
