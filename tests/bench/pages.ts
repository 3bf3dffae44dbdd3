/** The pages that are measured: articles of four sizes, one that comes late, a page of many elements, and a feed. */
import type { Body } from '../../scripts/browser/pages.ts';
import { paragraph, names } from './matcher/sentences.ts';
import { between, createRandom, pick, type Random } from './matcher/random.ts';

/** Visible text of the articles, in UTF-16 units. */
const SIZES = { '10 kB': 10_000, '100 kB': 100_000, '1 MB': 1_000_000, '10 MB': 10_000_000 } as const;
/** An article by the amount of its text. */
export type Size = keyof typeof SIZES;

/** Elements of the page with many. */
const MANY_ELEMENTS = 50_000;
/** Text of the feed, in UTF-16 units; each time another text. */
const FEED_UNITS = 20_000;
const SEED = 20_260_131;
/** How long the server takes for the last part of the page that comes late, in milliseconds: as long as a slow one. */
const LATE_AFTER_MS = 300;

/** The address of an article. */
export function articlePath(size: Size): string {
  return `/${size.replace(' ', '-')}`;
}

/** All pages by path, for `servePages`. */
export function benchPages(): Record<string, string> {
  const articles = (Object.keys(SIZES) as Size[]).map((size) => [articlePath(size), article(SIZES[size])]);
  return { ...Object.fromEntries(articles), '/elements': manyElements(), '/feed': feed() };
}

/** The article of 100 kB, of which the last paragraph comes late. */
export function latePage(): Body {
  const all = article(SIZES['100 kB']);
  const last = all.lastIndexOf('<p>');
  return {
    type: 'text/html; charset=utf-8',
    body: all.slice(0, last),
    late: { body: all.slice(last), afterMs: LATE_AFTER_MS },
  };
}

/** An article with a small list, a box to type in and a counter, for what pages do themselves. */
function article(units: number): string {
  return page(
    `<p id="counter" data-count="0">Read <b>0</b> times</p><textarea id="box"></textarea><ul id="list"></ul>
<article><h1>What the letters on the sheet mean</h1>${blocks(createRandom(SEED + units), units)}</article>`,
  );
}

/** Headings, paragraphs and lists until there is enough text. */
function blocks(random: Random, units: number): string {
  const parts: string[] = [];
  let untilHeading = 0;
  for (let length = 0; length < units; untilHeading -= 1) {
    if (untilHeading === 0) {
      untilHeading = between(random, 3, 6);
      const heading = `About ${pick(random, names)} and ${pick(random, names)}`;
      length += heading.length;
      parts.push(`<h2>${escape(heading)}</h2>`);
    }
    const isList = random() < 0.12;
    const texts = Array.from({ length: isList ? between(random, 3, 6) : 1 }, () =>
      isList ? paragraph(random, 1, 2) : paragraph(random),
    );
    length += texts.reduce((sum, text) => sum + text.length, 0);
    parts.push(
      isList
        ? `<ul>${texts.map((text) => `<li>${inline(random, text)}</li>`).join('')}</ul>`
        : `<p>${inline(random, texts[0] ?? '')}</p>`,
    );
  }
  return parts.join('\n');
}

/** A text with a link or an emphasis now and then, and here and there the number of a footnote. */
function inline(random: Random, text: string): string {
  const words = escape(text).split(' ');
  for (let links = between(random, 0, 2); links > 0; links -= 1) {
    const at = between(random, 0, words.length - 1);
    const [open, close] = random() < 0.6 ? ['<a href="#more">', '</a>'] : ['<em>', '</em>'];
    if (!/[<>]/.test(words[at] ?? '')) words[at] = `${open}${words[at]}${close}`;
  }
  return words.join(' ') + (random() < 0.2 ? `<sup>${between(random, 1, 90)}</sup>` : '');
}

/** A page as big applications make them: elements over elements, with a word in every hundredth. */
function manyElements(): string {
  const cell = '<div class="cell"><span><i></i></span><span></span></div>';
  const row = `<div class="row">${cell.repeat(19)}<div class="cell"><b>Sodium</b></div></div>`;
  return page(row.repeat(Math.ceil(MANY_ELEMENTS / (19 * 4 + 3))));
}

/** A page whose content is replaced by the next of a few texts whenever `nextFeed()` is called. */
function feed(): string {
  const random = createRandom(SEED);
  const texts = Array.from({ length: 8 }, () => blocks(random, FEED_UNITS));
  return page(`<main id="feed">${texts[0]}</main><script>
const texts = ${JSON.stringify(texts).replaceAll('</', '<\\/')};
let turn = 0;
function nextFeed() {
  turn += 1;
  document.getElementById('feed').innerHTML = texts[turn % texts.length] + '<p>Page ' + turn + '</p>';
}
</script>`);
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Glosswell bench</title><style>
body { font: 17px/1.6 sans-serif; margin: 0 auto; max-width: 44em; padding: 1em; }
#counter[data-count="1"] { opacity: 0.9; }
</style></head><body>${body}</body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
