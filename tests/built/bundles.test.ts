import { LOOK_UP_SITES } from '../../components/look-up-sites.ts';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../glossary/build/read.ts';
import { BROWSERS } from '../../scripts/browser/driver.ts';
import { usesIn } from './names.ts';
import { builtFiles } from './output.ts';

const NETWORK =
  'XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport RTCPeerConnection sendBeacon fetchLater';
const LOADING = 'Image Audio SharedWorker importScripts eval';
/** The ways to the network, and to code that did not come with the extension. */
const REACHES_OUT = `${NETWORK} ${LOADING}`.split(' ').flatMap((name) => [`variable ${name}`, `property ${name}`]);
/** Code made from text, and code loaded later. */
const MAKES_CODE = ['calls Function', 'property Function', 'import()'];
/** The ways to turn text into markup. */
const MAKES_MARKUP = [
  'sets innerHTML',
  'sets outerHTML',
  'sets srcdoc',
  'property insertAdjacentHTML',
  'property setHTMLUnsafe',
  'property createContextualFragment',
  'property writeln',
  'variable DOMParser',
];
/** Names of vocabularies, which nobody loads. */
const NAMESPACES = [
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/XML/1998/namespace',
];

/** Addresses that are only read: an example in a pack, and where libraries say they come from. */
const NAMES = ['https://example.org/leaflet', 'https://rolldown.rs/in-depth/bundling-cjs#require-external-modules'];

const SOURCES = Object.values(readGlossary().glossary.sources).map(({ url }) => url);

/** What Word files and PDFs call their vocabularies by; nobody loads these either. */
const VOCABULARIES =
  /^http:\/\/(?:www\.w3\.org|schemas\.(?:openxmlformats\.org|microsoft\.com|zwobble\.org)|purl\.oclc\.org|www\.xfa\.org|ns\.adobe\.com)\//;
/** Where libraries of the reading room say they come from, and what one of them tries out whether addresses can be read. */
const ROOM_NAMES =
  /^https:\/\/github\.com\/(?:markedjs\/marked|zloirock\/core-js)\b|^https:\/\/(?:a[/@#]|foo\.bar)|^http:\/\/example\.com$/;
/** The parts of the reading room that read files, each loaded only where one of its kind is opened. */
const ROOM_PARTS =
  /^(?:assets\/(?:docx|pdf|markdown)-worker|chunks\/(?:open-pdf|pdf-document|markup-document|reader))-/;

/** The addresses in a text. */
const addressesIn = (text: string) =>
  Array.from(text.matchAll(/\b(?:https?|wss?|ftp):\/\/[\w[][^\s"'`<>\\\]}]+/g), ([url]) => url);

describe('what a script uses', () => {
  test.each([
    ['fetch(a)', ['calls fetch', 'variable fetch', 'variable a']],
    ['tree.fetch(a)', ['property fetch', 'variable tree', 'variable a']],
    ['globalThis["eval"](a)', ['property eval', 'variable globalThis', 'variable a']],
    ['new Function(a)', ['calls Function', 'variable Function', 'variable a']],
    ['import(a)', ['import()', 'variable a']],
    ['a.innerHTML = b', ['sets innerHTML', 'property innerHTML', 'variable a', 'variable b']],
    ['class A { fetch() {} }; ({ fetch: 1 })', ['variable A']],
  ])('is found in %s', (code, uses) => {
    expect(usesIn(code, 'script.js')).toEqual(uses);
  });
});

describe.each(BROWSERS)('the extension built for %s', (kind) => {
  const scripts = builtFiles(kind, '.js').map(({ path, text }) => ({ path, uses: usesIn(text, path) }));
  const usesOf = (wanted: readonly string[]) =>
    scripts.flatMap(({ path, uses }) => uses.filter((use) => wanted.includes(use)).map((use) => `${path}: ${use}`));

  test('has scripts to read', () => {
    expect(scripts.map(({ path }) => path)).toEqual(expect.arrayContaining(['background.js', 'content.js']));
  });

  test('has no way to the network, and none to code that is not its own', () => {
    // A part of a Word file is called so; nothing is loaded by it.
    const ways = usesOf(REACHES_OUT).filter((place) => !/^assets\/docx-worker.*: property Image$/.test(place));
    expect(ways).toEqual([]);
    expect(usesOf(MAKES_CODE.filter((use) => use !== 'import()'))).toEqual([]);
  });

  /** The scripts, without what tells their versions apart, in which something is used. */
  const scriptsWith = (wanted: readonly string[]) =>
    Array.from(new Set(usesOf(wanted).map((place) => place.replace(/(?:-[\w-]{8})?\.js: .*/, '')))).toSorted();

  test('loads code later in the reading room alone, and none but its own files', () => {
    expect(scriptsWith(['import()'])).toEqual(['assets/pdf-worker', 'chunks/open-pdf', 'chunks/reader']);
    for (const { path, text } of builtFiles(kind, '.js').filter(({ path }) => ROOM_PARTS.test(path))) {
      for (const [, what] of text.matchAll(/\bimport\((?!\.meta)([^)]*)\)/g))
        expect(what, path).toMatch(/^[`"]\.\/[\w-]+\.js[`"]$/);
    }
  });

  test('fetches its own files of cards and forms in one place', () => {
    const places = usesOf(['variable fetch']).filter(
      (place) => !/^(?:content\.js|chunks\/(?:reader|pdf-document))/.test(place),
    );
    expect(places).toHaveLength(1);
    expect(places).not.toContainEqual(expect.stringMatching(/^early\.js/));
  });

  test('takes a file over from a page in one place, and there from what the browser keeps alone', () => {
    const fetching = builtFiles(kind, '.js').filter(({ path }) => /^(?:content\.js|chunks\/reader-)/.test(path));
    expect(fetching).toHaveLength(2);
    for (const { path, text } of fetching) {
      expect(usesIn(text, path).filter((use) => use === 'variable fetch')).toHaveLength(1);
      expect(text).toMatch(/fetch\(location\.href,\{cache:`only-if-cached`,mode:`same-origin`\}\)/);
    }
  });

  test('fetches tables of letters for PDFs from its own folder alone', () => {
    const [pdf, ...others] = builtFiles(kind, '.js').filter(({ path }) => path.startsWith('chunks/pdf-document-'));
    expect(others).toEqual([]);
    expect(usesIn(pdf?.text ?? '', 'pdf.js').filter((use) => use === 'variable fetch')).toHaveLength(1);
    expect(pdf?.text).toMatch(/fetch\(`\/(?:cmaps|\$\{\w+\})\/\$\{\w+\}`\)/);
  });

  test('turns text into markup nowhere but in the reading room, in documents where nothing runs or loads', () => {
    expect(scriptsWith(MAKES_MARKUP)).toEqual(['chunks/markup-document', 'chunks/open-docx']);
    expect(usesOf(MAKES_MARKUP).filter((place) => !place.endsWith('variable DOMParser'))).toEqual([]);
  });

  test('has workers of its own in the options page, to read packs in, and in the reading room, and none elsewhere', () => {
    expect(scriptsWith(['variable Worker', 'property Worker'])).toEqual([
      'chunks/open-docx',
      'chunks/open-pdf',
      'chunks/options',
      'chunks/pdf-document',
      'chunks/reader',
    ]);
  });

  test('names no address but those of the glossary’s sources, and of sites that words are looked up on', () => {
    const known = new Set([...NAMESPACES, ...NAMES, ...SOURCES, ...LOOK_UP_SITES.map(({ search }) => search)]);
    const found = builtFiles(kind, '.js', '.css', '.html', '.json').flatMap(({ path, text }) =>
      addressesIn(text).map((url) => ({ path, url })),
    );
    expect(found.length).toBeGreaterThan(SOURCES.length / 2);
    const isNamed = ({ path, url }: { path: string; url: string }) =>
      known.has(url) || (ROOM_PARTS.test(path) && (VOCABULARIES.test(url) || ROOM_NAMES.test(url)));
    expect(found.filter((place) => !isNamed(place))).toEqual([]);
  });

  test('has pictures that are drawn by its views, all together in less than 60 kB, and none in what goes into every page', () => {
    const pictures = builtFiles(kind, '.json').filter(({ path }) => path === 'cards/pictures.json');
    expect(pictures).toHaveLength(1);
    expect(gzipSync(pictures[0]?.text ?? '', { level: 9 }).length).toBeLessThan(60_000);
    const [path = ''] = /M\d+ \d+q[-\d ]+t[^"]{20,}/.exec(pictures[0]?.text ?? '') ?? [];
    expect(path).not.toBe('');
    for (const { text } of builtFiles(kind, '.js')) expect(text).not.toContain(path);
    const drawn = builtFiles(kind, '.svg', '.png', '.jpg', '.webp', '.gif').map((file) => file.path);
    expect(drawn.filter((name) => !name.startsWith('icon/'))).toEqual([]);
  });

  test('loads no script, style or picture from elsewhere in its own pages', () => {
    for (const { path, text } of builtFiles(kind, '.html')) {
      for (const [, url] of text.matchAll(/\b(?:src|href|action)="([^"]*)"/g)) expect(url, path).toMatch(/^\/[a-z]/);
    }
  });
});
