import { describe, expect, test } from 'vitest';
import { roomFor, whyNothing, type Situation } from '../../../../front/page/why-nothing.ts';
import type { PageDescription } from '../../../../messages/to-page.ts';

/** A page in which words were found, but for what a test speaks of. */
const page = (fields: Partial<PageDescription> = {}): PageDescription => ({
  site: 'nhs.uk',
  title: 'Iron',
  isOn: true,
  terms: [{ id: 'iron', count: 1 }],
  isReading: false,
  language: 'english',
  contentType: 'text/html',
  ...fields,
});
/** A loaded tab on a site where words are explained, but for what a test speaks of. */
const tab = (fields: Partial<Situation>): Situation => ({
  url: 'https://nhs.uk/',
  isPressed: true,
  isLoading: false,
  mayReadSites: true,
  mayReadFiles: true,
  decision: { isOn: true, by: 'others' },
  ...fields,
});
const why = (fields: Partial<Situation>) => whyNothing(tab(fields));
const PAUSED = { isOn: false, by: 'paused' } as const;

test('nothing is to be said where words are marked', () => {
  expect(why({ page: page() })).toBeUndefined();
  expect(why({ page: page({ terms: [] }), hasWordsOnScreen: true })).toBeUndefined();
});

describe('a page that does not answer', () => {
  test.each<[string, Partial<Situation>, ReturnType<typeof whyNothing>]>([
    ['a page of Chrome', { url: 'chrome://settings/' }, 'browser-page'],
    ['a page of Firefox', { url: 'about:addons' }, 'browser-page'],
    ['a page of Edge', { url: 'edge://extensions/' }, 'browser-page'],
    ['an empty page', { url: 'about:blank' }, 'browser-page'],
    ['a source', { url: 'view-source:https://nhs.uk/' }, 'browser-page'],
    ['developer tools', { url: 'devtools://devtools/inspector.html' }, 'browser-page'],
    ['a page of an extension in Firefox', { url: 'moz-extension://1f/welcome.html' }, 'browser-page'],
    ['a page of an extension in Chrome', { url: 'chrome-extension://ab/welcome.html' }, 'browser-page'],
    ['Chrome’s store', { url: 'https://chromewebstore.google.com/detail/x' }, 'store'],
    ['Chrome’s old store', { url: 'https://chrome.google.com/webstore/detail/x' }, 'store'],
    ['Firefox’s store', { url: 'https://addons.mozilla.org/en-GB/firefox/' }, 'store'],
    ['Edge’s store', { url: 'https://microsoftedge.microsoft.com/addons/detail/x' }, 'store'],
    ['another site of a store’s owner', { url: 'https://chrome.google.com/about' }, 'reload'],
    ['a PDF', { url: 'https://nhs.uk/leaflet.PDF?page=1#top' }, 'closed-pdf'],
    ['a PDF without its ending, in a viewer that names it', { title: 'leaflet.pdf' }, 'closed-pdf'],
    ['a PDF on this device', { url: 'file:///home/me/leaflet.pdf' }, 'pdf-file'],
    ['a page about a PDF', { url: 'https://nhs.uk/?file=leaflet.pdf' }, 'reload'],
    ['a file that may not be read', { url: 'file:///home/me/leaflet.html', mayReadFiles: false }, 'file'],
    ['a file of another kind', { url: 'file:///home/me/scan.png' }, 'closed'],
    ['a browser that lets no pages be read', { mayReadSites: false }, 'no-permission'],
    ['a page from before Glosswell came', {}, 'reload'],
    ['one that is still opening', { isLoading: true }, 'reading'],
    ['one that Chromium tells nothing of', { url: undefined }, 'browser-page-or-store'],
    ['one that nothing is known of, beside a panel', { url: undefined, isPressed: false }, 'unreached'],
    ['one beside a panel that is known', { isPressed: false }, 'reload'],
    ['a pause, before any permission', { decision: PAUSED, mayReadSites: false }, 'paused'],
    ['a pause on a page that is closed anyway', { decision: PAUSED, url: 'about:addons' }, 'browser-page'],
  ])('%s', (_what, situation, reason) => {
    expect(why(situation)).toBe(reason);
  });
});

describe('a page that answers', () => {
  test.each<[string, Partial<Situation>, ReturnType<typeof whyNothing>]>([
    ['a PDF in the browser’s viewer', { page: page({ contentType: 'application/pdf', terms: [] }) }, 'pdf'],
    ['a picture', { page: page({ contentType: 'image/svg+xml', terms: [] }) }, 'closed'],
    ['plain text', { page: page({ contentType: 'text/plain' }) }, undefined],
    ['an empty page, which Firefox lets answer', { url: 'about:blank', page: page({ terms: [] }) }, 'browser-page'],
    [
      'a site that is switched off',
      { page: page({ isOn: false }), decision: { isOn: false, by: 'rule', rule: 'nhs.uk' } },
      'off',
    ],
    ['all sites but chosen ones off', { page: page({ isOn: false }), decision: { isOn: false, by: 'others' } }, 'off'],
    ['a pause', { page: page({ isOn: false }), decision: PAUSED }, 'paused'],
    [
      'off, whatever the language',
      { page: page({ language: 'other', terms: [] }), decision: { isOn: false, by: 'others' } },
      'off',
    ],
    ['one that is being read', { page: page({ isReading: true, terms: [] }) }, 'reading'],
    ['one that is being read and has words already', { page: page({ isReading: true }) }, undefined],
    ['one that was switched on just now', { page: page({ isOn: false, terms: [] }) }, 'reading'],
    ['another language', { page: page({ language: 'other', terms: [] }) }, 'language'],
    ['another language with English parts', { page: page({ language: 'other' }) }, undefined],
    [
      'the reading room',
      { url: 'chrome-extension://ab/reader.html', page: page({ site: 'reading-room:' }) },
      undefined,
    ],
    ['no hard words', { page: page({ terms: [] }) }, 'no-words'],
  ])('%s', (_what, situation, reason) => {
    expect(why(situation)).toBe(reason);
  });
});

test.each<[string, Partial<Situation>, ReturnType<typeof roomFor>]>([
  ['takes a PDF over that answers', { page: page({ contentType: 'application/pdf', terms: [] }) }, 'take'],
  ['has a PDF brought that does not', { url: 'https://nhs.uk/leaflet.pdf' }, 'bring'],
  ['has a file brought that may not be read', { url: 'file:///home/me/letter.html', mayReadFiles: false }, 'bring'],
  [
    'is offered over a file that is read in its place',
    { url: 'file:///home/me/letter.html', page: page({ site: '' }) },
    'bring',
  ],
  ['is not offered over a page', { page: page() }, undefined],
  ['is not offered over a page without words', { page: page({ terms: [] }) }, undefined],
])('the reading room %s', (_what, situation, help) => {
  expect(roomFor(tab(situation))).toBe(help);
});
