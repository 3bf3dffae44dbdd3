import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { cardText, waitForCard } from '../../../scripts/browser/card.ts';
import { hoverWord, marksOn, waitForMarks } from '../../../scripts/browser/marks.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { chooseFile, importPack, openPacks, press, savedBy, textOf, typeInto } from '../../../scripts/browser/packs.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';

const PAGE = `<!doctype html><html lang="en"><body><h1>At the lake</h1>
<p>The wug eats a blicket. Its glycolysis is quick, says the wug health nurse.</p></body></html>`;
const WARD = {
  name: 'Ward words',
  terms: [
    { term: 'wug', meaning: 'A small brown bird.' },
    { term: 'glycolysis', meaning: 'What our ward means by it.' },
    { term: 'wug health nurse', meaning: 'A nurse for birds.' },
  ],
};
const HOSTILE = {
  name: '<img src=x onerror="document.title=`owned`">',
  terms: [
    { term: 'blicket', meaning: '<script>document.title="owned"</script><img src=x onerror="document.title=`owned`">' },
    { term: 'w\u202ewug', meaning: '[a](javascript:alert(1))' },
  ],
};

describe.each(BROWSERS)('packs in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let article: Page;
  let options: Page;
  beforeAll(async () => {
    pages = await servePages({ '/wugs': PAGE });
    driver = await startDriver(kind);
    article = await driver.open(pages.url('/wugs'));
    await waitForMarks(article, 'glycolysis');
    options = await openPacks(driver);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  /** What is marked on the open article. Only a tab in front is read anew. */
  const marked = async (isWanted: (marks: string[]) => boolean) => {
    await article.bringToFront();
    const marks = await until(() => marksOn(article), isWanted);
    await options.bringToFront();
    return marks;
  };

  test('nothing of a file is taken before it is confirmed', async () => {
    await chooseFile(options, 'ward.json', JSON.stringify(WARD));
    // Reading can be cancelled too, which would show nothing.
    await expect.poll(() => textOf(options)).toContain('Add this pack');
    await press(options, 'Cancel');
    expect(await textOf(options)).toContain('You have no packs yet.');
    expect(await marked((marks) => marks.length > 0)).toEqual(['glycolysis']);
  });

  /** Whether the focus is somewhere, and what is said of the last act lies within the window. */
  const told = (sentence: string) =>
    options.evaluate((sentence) => {
      const line = Array.from(document.querySelectorAll('.told')).find((line) => line.textContent === sentence);
      const { top = -1, bottom = Infinity } = line?.getBoundingClientRect() ?? {};
      return { isInView: top >= 0 && bottom <= innerHeight, hasFocus: document.activeElement !== document.body };
    }, sentence);
  const focusedField = () => options.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type);
  /** Presses a button as the keyboard does: with the focus on it. */
  const pressFocused = async (name: string) => {
    await until(
      () =>
        options.evaluate((name) => {
          const buttons = Array.from(document.querySelectorAll('button'));
          const button = buttons.find((button) => (button.ariaLabel ?? button.textContent) === name);
          button?.focus();
          button?.click();
          return button !== undefined;
        }, name),
      Boolean,
    );
  };

  test('the answer to each act is in view, and the focus is never lost', async () => {
    const tall = `term,meaning\n${Array.from({ length: 60 }, (_, at) => `bird ${at}`).join('\n')}\n\nwug,A bird.`;
    await chooseFile(options, 'Tall.csv', tall);
    await pressFocused('Cancel');
    await expect.poll(focusedField).toBe('file');
    await chooseFile(options, 'Tall.csv', tall);
    await pressFocused('Add this pack');
    const seen = { isInView: true, hasFocus: true };
    await expect.poll(() => told('“Tall” is added. Its words are explained from now on.')).toEqual(seen);
    await pressFocused('Remove “Tall”');
    await pressFocused('Keep it');
    await expect.poll(() => options.evaluate(() => document.activeElement?.ariaLabel)).toBe('Remove “Tall”');
    await pressFocused('Remove “Tall”');
    await pressFocused('Remove the pack');
    await expect.poll(() => told('“Tall” is removed.')).toEqual(seen);
  });

  test('a comma without quotation marks costs no half of a meaning', async () => {
    const row = 'NBM,Nothing to eat, drink or chew.';
    await chooseFile(options, 'Whole.csv', `sep=,\nterm,meaning\n${row}`);
    await expect.poll(() => textOf(options)).toContain('Nothing to eat, drink or chew.');
    await press(options, 'Cancel');
    await chooseFile(options, 'Torn.csv', `term,meaning,care\n${row}\nwug,A bird.,`);
    await expect.poll(() => textOf(options)).toContain('Line 2: The texts do not fit the columns here');
    expect(await textOf(options)).not.toContain('Nothing to eat');
    await press(options, 'Cancel');
  });

  test('the words of an added pack are marked on open pages at once, the longest first', async () => {
    await importPack(options, 'ward.json', JSON.stringify(WARD));
    expect(await marked((marks) => marks.length === 3)).toEqual(['wug', 'glycolysis', 'wug health nurse']);
  });

  test('a card names the pack, and shows the bundled entry of the same word as well', async () => {
    await article.bringToFront();
    await hoverWord(article, 'wug');
    await waitForCard(article, 'small brown bird');
    expect(await cardText(article)).toContain('From the pack “Ward words”');
    await hoverWord(article, 'glycolysis');
    await waitForCard(article, 'What our ward means');
    const card = (await cardText(article)) ?? '';
    expect(card.indexOf('splitting of sugar')).toBeGreaterThan(-1);
    expect(card.indexOf('What our ward means')).toBeGreaterThan(card.indexOf('splitting of sugar'));
    expect(card).toContain('Also in the pack “Ward words”');
    await article.mouse.move(2, 2);
    await options.bringToFront();
  });

  test('a newer file of the same name says what it changes, and takes the place of the older', async () => {
    const terms = [
      { term: 'wug', meaning: 'A tall green bird.' },
      { term: 'blicket', meaning: 'A toy.' },
    ];
    await chooseFile(options, 'new.json', JSON.stringify({ ...WARD, terms }));
    await expect.poll(() => textOf(options)).toContain('words added: 1, changed: 1, gone: 2');
    await press(options, 'Update the pack');
    expect(await marked((marks) => marks.includes('blicket'))).toEqual(['wug', 'blicket', 'glycolysis']);
  });

  test('an exported pack can be added again', async () => {
    const json = await savedBy(options, () => press(options, 'Save “Ward words” as JSON'));
    expect(JSON.parse(json)).toMatchObject({
      glosswell: 1,
      name: 'Ward words',
      terms: [{ term: 'wug' }, { term: 'blicket' }],
    });
    const csv = await savedBy(options, () => press(options, 'Save “Ward words” as CSV'));
    await chooseFile(options, 'Ward words.csv', csv);
    await expect.poll(() => textOf(options)).toContain('There is nothing new to add.');
    expect(await textOf(options)).not.toContain('Update the pack');
    await press(options, 'Close');
  });

  test('a pack that is switched off is marked nowhere until it is on again', async () => {
    const flip = () =>
      options.evaluate(() => document.querySelector<HTMLElement>('.packs-part [role=switch]')?.click());
    await flip();
    expect(await marked((marks) => marks.length === 1)).toEqual(['glycolysis']);
    await flip();
    expect(await marked((marks) => marks.length === 3)).toContain('wug');
  });

  test('a backup brings a removed pack back, and what was restored can be taken back', async () => {
    const restore = async () => {
      await chooseFile(options, 'backup.json', file, '.drop');
      await expect.poll(() => textOf(options)).toContain('Packs: 1, with 2 words');
      await press(options, 'Replace everything here');
      await expect.poll(() => textOf(options)).toContain('The backup is restored.');
    };
    const file = await savedBy(options, () => press(options, 'Save a backup'));
    expect(JSON.parse(file)).toMatchObject({ packs: [{ id: 'ward-words', isOn: true, name: 'Ward words' }] });
    await press(options, 'Remove “Ward words”');
    await press(options, 'Remove the pack');
    expect(await marked((marks) => marks.length === 1)).toEqual(['glycolysis']);
    await restore();
    expect(await marked((marks) => marks.length === 3)).toEqual(['wug', 'blicket', 'glycolysis']);
    await press(options, 'Undo the restore');
    expect(await marked((marks) => marks.length === 1)).toEqual(['glycolysis']);
    await restore();
    expect(await marked((marks) => marks.length === 3)).toContain('wug');
  });

  test('a removed pack is gone, after asking', async () => {
    await press(options, 'Remove “Ward words”');
    await press(options, 'Keep it');
    expect(await textOf(options)).toContain('Ward words');
    await press(options, 'Remove “Ward words”');
    await press(options, 'Remove the pack');
    expect(await marked((marks) => marks.length === 1)).toEqual(['glycolysis']);
    await expect.poll(() => textOf(options)).toContain('You have no packs yet.');
  });

  test.each([
    ['broken.json', '{"name": "A",\n"terms": [{"term": "wug"\n', 'Line 3: Here the file stops being JSON'],
    ['bomb.yaml', `a: &a [x, x]\nname: A\nterms: [*a, *a]\n`, 'signs & and * to repeat'],
    [
      'long.json',
      JSON.stringify({ name: 'A', terms: [{ term: 'wug', meaning: 'x'.repeat(10_000_000) }] }),
      '“meaning” has more than 2000 letters',
    ],
    ['huge.csv', `term,meaning\n${'wug,x\n'.repeat(4_200_000)}`, 'The file is larger than 25 MB'],
    ['picture.png', '\u0089PNG', 'Packs are files whose names end in'],
  ])('%s changes nothing and says why', async (name, text, sentence) => {
    await chooseFile(options, name, text);
    await expect.poll(() => textOf(options), { timeout: 30_000 }).toContain(sentence);
    expect(await textOf(options)).toContain('Nothing has changed.');
    expect(await textOf(options)).not.toContain('Add this pack');
    await press(options, 'Close');
  });

  test('a hostile pack is shown as the text that it is, and runs nothing', async () => {
    await importPack(options, 'hostile.json', JSON.stringify(HOSTILE));
    await expect.poll(() => textOf(options)).toContain('<img src=x onerror=');
    await article.bringToFront();
    await waitForMarks(article, 'blicket');
    await hoverWord(article, 'blicket');
    await waitForCard(article, '<script>');
    expect(await cardText(article)).toContain('From the pack “<img src=x');
    expect([await article.title(), await options.title()]).not.toContain('owned');
    expect(await options.evaluate(() => document.querySelectorAll('img:not(.brand > img), #page script').length)).toBe(
      0,
    );
    await article.mouse.move(2, 2);
    await options.bringToFront();
    await press(options, `Remove “${HOSTILE.name}”`);
    await press(options, 'Remove the pack');
    await expect.poll(() => textOf(options)).toContain('You have no packs yet.');
  });

  test('a word of one’s own is added from its address, changed, deleted and had back', async () => {
    await options.close();
    options = await openPacks(driver, '#/add?word=blicket');
    const value = () => options.evaluate(() => document.querySelector<HTMLInputElement>('[name=term]')?.value);
    await expect.poll(value).toBe('blicket');
    await press(options, 'Save the word');
    await expect.poll(() => textOf(options)).toContain('“What it means” is empty.');
    await typeInto(options, 'meaning', 'A toy that lights up.');
    await press(options, 'Save the word');
    expect(await marked((marks) => marks.includes('blicket'))).toContain('blicket');
    await press(options, 'Change “blicket”');
    await typeInto(options, 'meaning', 'A toy that sings.');
    await press(options, 'Save the word');
    await expect.poll(() => textOf(options)).toContain('A toy that sings.');
    await article.bringToFront();
    await waitForMarks(article, 'blicket');
    await hoverWord(article, 'blicket');
    await waitForCard(article, 'A toy that sings.');
    expect(await cardText(article)).toContain('From the pack “Words you have added”');
    await article.mouse.move(2, 2);
    await options.bringToFront();
    await press(options, 'Delete “blicket”');
    expect(await marked((marks) => !marks.includes('blicket'))).not.toContain('blicket');
    await press(options, 'Undo');
    expect(await marked((marks) => marks.includes('blicket'))).toContain('blicket');
    await press(options, 'Delete “blicket”');
  });

  test('50,000 words can be added and are found', async () => {
    const letters = (number: number) =>
      Array.from(String(number), (digit) => 'bcdfghjklm'.charAt(Number(digit))).join('a');
    const rows = Array.from(
      { length: 50_000 },
      (_, at) => `wu${letters(at)}ug,A bird with the number ${at}. It sings.`,
    );
    await importPack(options, 'birds.csv', `term,meaning\n${rows.join('\n')}\nwug,The first bird.\n`);
    await expect.poll(() => textOf(options)).toContain('50,001 words');
    expect(await marked((marks) => marks.includes('wug'))).toContain('wug');
    await article.bringToFront();
    await hoverWord(article, 'wug');
    await waitForCard(article, 'The first bird.');
    await options.bringToFront();
    await press(options, 'Remove “birds”');
    await press(options, 'Remove the pack');
    await expect.poll(() => textOf(options)).toContain('You have no packs yet.');
  });
});
