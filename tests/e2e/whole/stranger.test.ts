import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIREFOX_HOST, FIREFOX_ID } from '../../../scripts/browser/launch.ts';
import type { TO_BACKGROUND } from '../../../messages/table.ts';
import type { TO_PAGE } from '../../../messages/to-page.ts';
import { BROWSERS, extensionId, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import { openBackRoom, type BackRoom } from '../helpers/lasting.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { installStranger, STRANGERS, type Stranger } from '../helpers/stranger.ts';

/** Every message that the background or a page would answer, as our own parts send it. */
const MESSAGES: Readonly<Record<keyof typeof TO_BACKGROUND | keyof typeof TO_PAGE, unknown>> = {
  cards: ['glycolysis'],
  cardSheet: null,
  match: { text: 'Milk needs prolactin.', ends: [21], scopes: [0], context: 0 },
  wake: null,
  lookUp: 'glycolysis',
  addWord: 'glycolysis',
  openMyWords: null,
  siteOfTab: null,
  choicesFor: 'www.nhs.uk',
  siteState: { isOn: true, terms: 99, hasMore: false },
  remember: { as: 'saved', id: 'glycolysis', on: true },
  describePage: 'whole',
  stepToMark: 'next',
  explainSelection: 'glycolysis',
  showTerm: 'glycolysis',
  scrollToTerm: 'glycolysis',
  onScreen: 'glycolysis',
  tellFrames: null,
  aroundTerm: 'glycolysis',
  readFile: 0,
};
const UUIDS = JSON.stringify({
  [FIREFOX_ID]: FIREFOX_HOST,
  ...Object.fromEntries(STRANGERS.map(({ id, host }) => [id, host])),
});

describe.each(BROWSERS)('another extension in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let storage: BackRoom;
  let stranger: Stranger;
  let other: Stranger;
  let glosswell: string;
  beforeAll(async () => {
    pages = await servePages({ '/words': '<!doctype html><html lang="en"><p>First comes glycolysis.</p>' });
    driver = await startDriver(kind, { prefs: { 'extensions.webextensions.uuids': UUIDS } });
    glosswell = await extensionId(driver);
    storage = await openBackRoom(driver);
    stranger = await installStranger(driver, STRANGERS[0]);
    other = await installStranger(driver, STRANGERS[1]);
  });
  afterAll(async () => {
    for (const { remove } of [stranger, other]) remove();
    await driver.close();
    await pages.close();
  });

  test('can talk to one that listens to others', async () => {
    expect(await stranger.ask(other.id, { to: 'anyone' })).toEqual({ answer: 'heard' });
    expect(await stranger.connect(other.id)).toBe(true);
  });

  test.each(Object.entries(MESSAGES))('gets no answer to “%s”', async (name, data) => {
    const reply = await stranger.ask(glosswell, { to: 'glosswell', name, data });
    expect(reply).toEqual({ failure: expect.stringMatching(/Receiving end does not exist/) as unknown });
  });

  test('cannot keep a connection open', async () => {
    expect(await stranger.connect(glosswell)).toBe(false);
  });

  test('has changed nothing that is remembered, nor any page', async () => {
    expect(await storage.get('saved-words')).toBeUndefined();
    const page = await driver.open(pages.url('/words'));
    expect(await waitForMarks(page, 'glycolysis')).toEqual(['glycolysis']);
    expect(await page.evaluate(() => document.querySelector('glosswell-card'))).toBeNull();
    await page.close();
  });
});
