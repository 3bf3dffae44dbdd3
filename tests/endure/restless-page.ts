/** A page of articles that never rests, as a feed that is open all day: its paragraphs come, change and go. */
import type { Page } from 'puppeteer-core';

/** How many paragraphs the page always has; what comes takes the place of what goes. */
const PARAGRAPHS = 60;
/** Changes made in one task, as a framework would make them. */
const AT_ONCE = 200;

/** The page. `change(number)` makes so many changes, with a frame between runs of them so that the extension can follow. */
export const RESTLESS_PAGE = `<!doctype html><html lang="en"><title>Restless</title><body><main></main><script>
  const sentences = ['The cytoplasm is where glycolysis happens.', 'Then prolactin rises, and ferritin falls.', 'It rains a little today.',
    'An enzyme helps the mitochondria.', 'Ask about your thyroid and your haemoglobin.', 'Nothing else is new.'];
  const main = document.querySelector('main');
  let turn = 0;
  const next = () => sentences[(turn += 1) % sentences.length] + ' ' + turn;
  const paragraph = () => { const p = document.createElement('p'); p.textContent = next(); return p; };
  for (let at = 0; at < ${PARAGRAPHS}; at += 1) main.append(paragraph());
  const kinds = [
    (p) => p.replaceWith(paragraph()),
    (p) => { p.textContent = next(); },
    (p) => { p.firstChild.data = next(); },
    (p) => { p.hidden = !p.hidden; },
    (p) => { main.append(p); },
    (p) => { p.innerHTML = '<b>' + next() + '</b> ' + next(); p.replaceChildren(next()); },
  ];
  window.change = async (number) => {
    for (let done = 0; done < number; done += 1) {
      kinds[turn % kinds.length](main.children[(done * 7) % ${PARAGRAPHS}]);
      turn += 1;
      if (done % ${AT_ONCE} === 0) await new Promise((resolve) => setTimeout(resolve, 4));
    }
    // At the end everything stands as it stood at first.
    turn = 0;
    main.replaceChildren(...Array.from({ length: ${PARAGRAPHS} }, paragraph));
  };
</script>`;

/** Has the page make so many changes. Asks for them in parts, as a driver waits for no answer for minutes. */
export async function change(page: Page, number: number): Promise<void> {
  const most = 50_000;
  for (let left = number; left > 0; left -= most) await page.evaluate(`change(${Math.min(left, most)})`);
}

/** What the extension has on a page. */
export interface Traces {
  /** Ranges that are registered as marks. */
  marks: number;
  /** Cards in the page. */
  cards: number;
}

/** Counts what the extension has on a page now. */
export function tracesOn(page: Page): Promise<Traces> {
  return page.evaluate(() => ({
    marks: Array.from(CSS.highlights.values()).reduce((sum, { size }) => sum + size, 0),
    cards: document.querySelectorAll('glosswell-card').length,
  }));
}
