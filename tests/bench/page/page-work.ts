/** What the page's own work costs with marks on it: a list made anew, many text edits, typing, moves of the pointer. */
import { compared, RUNS, type Figure } from '../figure.ts';
import { load, settle, taskMs, type Stage, type Tab } from '../stage.ts';

/** How many times what it takes without the extension the page's own work may take. */
const MOST_TIMES = 1.05;
const UNMET =
  'the browser notes each change for the observer that keeps marks true, and tells it of them within the measured time; on a shared machine two ' +
  'series of the same work without the extension differ by a tenth as well.';
const KEYS = 'Iron and zinc in the blood of a newborn ';
const MOVES = 60;

/** A piece of work; gives its time in milliseconds. */
interface Work {
  what: string;
  target: boolean;
  run(tab: Tab): Promise<number>;
}

const WORKS: readonly Work[] = [
  { what: 'List of 500 made anew', target: true, run: renderList },
  { what: '2,000 text edits', target: true, run: editTexts },
  { what: 'Feed of 400 posts, 20 at a time', target: true, run: growFeed },
  { what: `Typing, ${KEYS.length} keys, whole main thread`, target: true, run: (tab) => ms(tab, type) },
  { what: `${MOVES} pointer moves, whole main thread`, target: false, run: (tab) => ms(tab, movePointer) },
];

/** Does the work on the 1 MB page in turns with and without the extension. */
export async function pageWorkFigures(stage: Stage): Promise<Figure[]> {
  const url = stage.url('/1-MB');
  const marking = await load(stage.marking, url);
  const bare = await load(stage.bare, url);
  const figures: Figure[] = [];
  for (const { what, target, run } of WORKS) {
    const withMarks: number[] = [];
    const without: number[] = [];
    for (let turn = 0; turn < RUNS; turn += 1) {
      withMarks.push(await run(marking));
      await settle(marking);
      without.push(await run(bare));
      await settle(bare);
    }
    figures.push(
      compared(
        what,
        withMarks,
        'times without',
        without,
        target ? { of: 'ratio', most: MOST_TIMES, unmet: UNMET } : undefined,
      ),
    );
  }
  await marking.close();
  await bare.close();
  return figures;
}

/** Time until the list stands and is laid out, observers that run right after the change included. */
function renderList({ page }: Tab): Promise<number> {
  return page.evaluate(async () => {
    const list = document.getElementById('list');
    const start = performance.now();
    const items = Array.from({ length: 500 }, (_, at) => {
      const item = document.createElement('li');
      item.textContent = `${at}: iron, zinc and other minerals at ${start}`;
      return item;
    });
    list?.replaceChildren(...items);
    await Promise.resolve();
    void list?.offsetHeight;
    return performance.now() - start;
  });
}

/** Time until each batch of posts stands and is laid out; in the end the feed is taken away again. */
function growFeed({ page }: Tab): Promise<number> {
  return page.evaluate(async () => {
    const feed = document.createElement('main');
    document.body.append(feed);
    let spent = 0;
    for (let batch = 0; batch < 20; batch += 1) {
      const start = performance.now();
      for (let post = 0; post < 20; post += 1) {
        const item = document.createElement('article');
        item.append(`Post ${batch * 20 + post}: an enzyme, prolactin and iron in the blood.`);
        feed.append(item);
      }
      await Promise.resolve();
      void feed.offsetHeight;
      spent += performance.now() - start;
      await new Promise(requestAnimationFrame);
    }
    feed.remove();
    return spent;
  });
}

/** Time for the edits and the layout after them, observers that run right after the change included. */
function editTexts({ page }: Tab): Promise<number> {
  return page.evaluate(async () => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (texts.length < 2000 && walker.nextNode()) texts.push(walker.currentNode as Text);
    const start = performance.now();
    for (const text of texts) text.data = text.data.endsWith('.') ? `${text.data}.` : `${text.data}..`;
    await Promise.resolve();
    void document.body.offsetHeight;
    return performance.now() - start;
  });
}

async function type({ page }: Tab): Promise<void> {
  await page.focus('#box');
  await page.keyboard.type(KEYS);
}

async function movePointer({ page }: Tab): Promise<void> {
  for (let move = 0; move < MOVES; move += 1) await page.mouse.move(200 + move * 8, 200 + move * 5);
}

/** Main-thread time of some work. */
async function ms(tab: Tab, work: (tab: Tab) => Promise<void>): Promise<number> {
  const before = await taskMs(tab);
  await work(tab);
  return (await taskMs(tab)) - before;
}
