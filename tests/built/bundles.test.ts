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
    expect(usesOf(REACHES_OUT)).toEqual([]);
    expect(usesOf(MAKES_CODE)).toEqual([]);
  });

  test('fetches its own files of cards and forms, in one place and never from a page', () => {
    const places = usesOf(['variable fetch']);
    expect(places).toHaveLength(1);
    expect(places).not.toContainEqual(expect.stringMatching(/^(?:content|early)\.js/));
  });

  test('never turns text into markup', () => {
    expect(usesOf(MAKES_MARKUP)).toEqual([]);
  });

  test('has a worker of its own in the options page, to read packs in, and none elsewhere', () => {
    const places = usesOf(['variable Worker', 'property Worker']).map((place) => place.replace(/-[\w-]{8}\.js.*/, ''));
    expect(Array.from(new Set(places)).toSorted()).toEqual(['chunks/options']);
  });

  test('names no address but those of the glossary’s sources', () => {
    const known = new Set([...NAMESPACES, ...NAMES, ...SOURCES]);
    const found = builtFiles(kind, '.js', '.css', '.html', '.json').flatMap(({ path, text }) =>
      addressesIn(text).map((url) => ({ path, url })),
    );
    expect(found.length).toBeGreaterThan(SOURCES.length / 2);
    expect(found.filter(({ url }) => !known.has(url))).toEqual([]);
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
