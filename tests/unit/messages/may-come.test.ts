import { describe, expect, test } from 'vitest';
import { mayCome, type Sender } from '../../../messages/may-come.ts';

const US = { id: 'ours', root: 'chrome-extension://ours/' };
const TAB = { id: 7 };

/** Everybody who might speak to us. */
const SENDERS = {
  page: { id: 'ours', url: 'https://www.nhs.uk/conditions/', tab: TAB },
  'empty frame': { id: 'ours', url: 'about:blank', tab: TAB },
  desk: { id: 'ours', url: 'chrome-extension://ours/background.js' },
  popup: { id: 'ours', url: 'chrome-extension://ours/popup.html' },
  library: { id: 'ours', url: 'chrome-extension://ours/library.html#/term/iron', tab: TAB },
  'other extension': { id: 'theirs', url: 'chrome-extension://theirs/page.html' },
  'other extension in a tab': { id: 'theirs', url: 'https://www.nhs.uk/', tab: TAB },
  'page that looks like ours': { id: 'ours', url: 'https://x.example/?chrome-extension://ours/', tab: TAB },
  'neighbour of ours by name': { id: 'ours', url: 'chrome-extension://ours.example/', tab: TAB },
  nobody: {},
  'script without address': { id: 'ours' },
} satisfies Record<string, Sender>;

const PAGES = ['page', 'empty frame', 'page that looks like ours', 'neighbour of ours by name'];
const OURS = ['desk', 'popup', 'library'];

describe('a message may come', () => {
  test.each([
    ['cards', PAGES],
    ['match', PAGES],
    ['lookUp', PAGES],
    ['addWord', PAGES],
    ['siteOfTab', PAGES],
    ['siteState', PAGES],
    ['remember', PAGES],
    ['describePage', OURS],
    ['stepToMark', OURS],
    ['explainSelection', OURS],
    ['showTerm', OURS],
  ] as const)('if it is %s, from %j alone', (name, wanted) => {
    const allowed = Object.entries(SENDERS).filter(([, sender]) => mayCome(name, sender, US));
    expect(allowed.map(([who]) => who)).toEqual(wanted);
  });
});
