import { describe, expect, test } from 'vitest';
import { fromExtension, fromFrame, fromTopFrame, type Sender } from '../../../messages/senders.ts';

const US = { id: 'ours', root: 'chrome-extension://ours/' };
const TAB = { id: 7 };

/** Everybody who might speak to us. */
const SENDERS = {
  page: { id: 'ours', url: 'https://www.nhs.uk/conditions/', tab: TAB, frameId: 0 },
  'page that looks like ours': { id: 'ours', url: 'https://x.example/?chrome-extension://ours/', tab: TAB, frameId: 0 },
  'neighbour of ours by name': { id: 'ours', url: 'chrome-extension://ours.example/', tab: TAB, frameId: 0 },
  frame: { id: 'ours', url: 'https://www.nhs.uk/widget/', tab: TAB, frameId: 3 },
  'empty frame': { id: 'ours', url: 'about:blank', tab: TAB, frameId: 4 },
  'frame without a number': { id: 'ours', url: 'about:blank', tab: TAB },
  background: { id: 'ours', url: 'chrome-extension://ours/background.js' },
  popup: { id: 'ours', url: 'chrome-extension://ours/popup.html' },
  library: { id: 'ours', url: 'chrome-extension://ours/library.html#/term/iron', tab: TAB, frameId: 0 },
  room: { id: 'ours', url: 'chrome-extension://ours/reader.html#tab=3', tab: TAB, frameId: 0 },
  'room without a tab': { id: 'ours', url: 'chrome-extension://ours/reader.html' },
  'page beside the room': { id: 'ours', url: 'chrome-extension://ours/reader.html/library.html', tab: TAB, frameId: 0 },
  'other extension': { id: 'theirs', url: 'chrome-extension://theirs/page.html' },
  'other extension in a tab': { id: 'theirs', url: 'https://www.nhs.uk/', tab: TAB, frameId: 0 },
  'other extension at our address': { id: 'theirs', url: 'chrome-extension://ours/popup.html' },
  nobody: {},
  'script without address': { id: 'ours' },
} satisfies Record<string, Sender>;

const PAGES = ['page', 'page that looks like ours', 'neighbour of ours by name'];

describe('what may come', () => {
  test.each([
    ['from a frame', fromFrame, [...PAGES, 'frame', 'empty frame', 'frame without a number', 'room']],
    ['from a page itself', fromTopFrame, [...PAGES, 'room']],
    [
      'from the extension',
      fromExtension,
      ['background', 'popup', 'library', 'room', 'room without a tab', 'page beside the room'],
    ],
  ] as const)('%s comes from no other', (_what, from, wanted) => {
    const allowed = Object.entries(SENDERS).filter(([, sender]) => from(sender, US));
    expect(allowed.map(([who]) => who)).toEqual(wanted);
  });
});
