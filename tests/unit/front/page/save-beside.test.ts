import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveBeside } from '../../../../front/page/save-beside.ts';
import { savedWords } from '../../../../settings/my-words.ts';
import { quotes } from '../../../../settings/quotes.ts';
import { standInForPage, type PageStandIn } from '../../page-stand-in.ts';

const QUOTE = { sentence: 'Your iron is low.', title: 'Tired?', site: 'nhs.uk' };
const AROUND = { value: ['Hello. Your ', 'iron', ' is low. Bye.'] };
let isPrivate: boolean;
let page: PageStandIn;

beforeEach(() => {
  fakeBrowser.reset();
  isPrivate = false;
  fakeBrowser.tabs.get = vi.fn(async (id: number) => ({ id, incognito: isPrivate })) as never;
  page = standInForPage({ site: 'www.nhs.uk', title: ' Tired? ' });
  arounds(() => AROUND);
});
/** What the page says of what stands around a word. */
function arounds(says: PageStandIn['says']) {
  const others = page.says;
  page.says = (name) => (name === 'aroundTerm' ? says(name) : others(name));
}
const asked = () => page.asked.filter(([name]) => name === 'aroundTerm').map(([, target]) => target);
const saved = async () => (await savedWords.get()).map(({ id }) => id);
/** Lets all that is under way be done. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a word that is saved beside the page', () => {
  test('has the sentence of its first mark there, with the title and the site of the tab', async () => {
    await saveBeside(7, 3, 'iron', true);
    expect(await saved()).toEqual(['iron']);
    await vi.waitFor(async () => expect(await quotes.get()).toEqual({ iron: QUOTE }));
    expect(asked()).toEqual([{ tabId: 7, frameId: 3 }]);
  });

  test.each<[string, () => void]>([
    ['it does not stand on the page', () => arounds(() => ({ value: null }))],
    ['the page does not answer', () => arounds(() => undefined)],
    ['the window is private', () => (isPrivate = true)],
  ])('has none where %s', async (_where, arrange) => {
    arrange();
    await saveBeside(7, 0, 'iron', true);
    await settle();
    expect(await saved()).toEqual(['iron']);
    expect(await quotes.get()).toEqual({});
    expect(asked()).toHaveLength(isPrivate ? 0 : 1);
  });

  test('is saved although the page never answers', async () => {
    arounds(() => new Promise(() => undefined));
    await saveBeside(7, 0, 'iron', true);
    expect(await saved()).toEqual(['iron']);
  });

  test('has none once it is given up, though the page answers only then', async () => {
    let answer = (_says: typeof AROUND) => {};
    arounds(() => new Promise((resolve) => (answer = resolve)));
    await saveBeside(7, 0, 'iron', true);
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    await saveBeside(7, 0, 'iron', false);
    answer(AROUND);
    await settle();
    expect([await saved(), await quotes.get()]).toEqual([[], {}]);
    expect(asked()).toHaveLength(1);
  });

  test('asks nothing where there is no tab', async () => {
    await saveBeside(undefined, 0, 'iron', true);
    expect(await saved()).toEqual(['iron']);
    expect(page.asked).toEqual([]);
  });
});
