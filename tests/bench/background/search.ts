/** The search, in Node: what each key costs while whole queries are typed, and what preparing costs, at 10,000 terms. */
import { createSearch, type Search } from '../../../glossary/search/search.ts';
import { RUNS, type Figure } from '../figure.ts';
import { manyCards } from '../page/many-cards.ts';

/** What is typed, letter by letter: names, other names, misspellings, meanings, and what there is not. */
const QUERIES = [
  'magnesium glycinate',
  'magnesum',
  'glycolisis',
  'blood glucose',
  'sugar in the blood',
  'haemoglobin',
  'rheumatiod arthritus',
  'a hormone that tells the body to store sugar',
  'heart not pumping well',
  'qqqqqqqqqq',
];
/** Longer than a frame of a 60 Hz screen, and a reader sees the letters come late. */
const MOST_KEY_MS = 16;
const COLD =
  'it is one key of the first query that is ever typed, run while the browser still compiles the search: 15 ms on an idle machine, and more where the ' +
  'processor is shared. Every other key takes a tenth of that.';
/** Rounds before the first that counts, so that the code is compiled. */
const WARM_UP = 2;

/** What the search costs: the median key, the worst key and the first key, and the preparing before it. */
export function searchFigures(): Promise<Figure[]> {
  const cards = manyCards();
  const preparing: number[] = [];
  const longestSteps: number[] = [];
  const firstKeys: number[] = [];
  const keys: number[] = [];
  const worst: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const search = createSearch(cards);
    const steps = stepsOf(search);
    const times = QUERIES.flatMap((query) => timesOf(search, query));
    if (run === -WARM_UP) firstKeys.push(Math.max(...times));
    if (run < 0) continue;
    preparing.push(steps.reduce((sum, ms) => sum + ms, 0));
    longestSteps.push(Math.max(...steps));
    keys.push(...times);
    worst.push(Math.max(...times));
  }
  const target = { of: 'median', most: MOST_KEY_MS } as const;
  return Promise.resolve([
    { what: 'Search of 10,000 terms: a key', values: keys, unit: 'ms', target },
    { what: 'Search of 10,000 terms: the worst key of a run', values: worst, unit: 'ms', target },
    {
      what: 'Search of 10,000 terms: the worst key, code not yet compiled',
      values: firstKeys,
      unit: 'ms',
      target: { ...target, unmet: COLD },
    },
    { what: 'Search of 10,000 terms: preparing', values: preparing, unit: 'ms' },
    { what: 'Search of 10,000 terms: the longest step of preparing', values: longestSteps, unit: 'ms' },
  ]);
}

/** What each step of preparing costs, in milliseconds. */
function stepsOf(search: Search): number[] {
  const steps: number[] = [];
  for (let isMore = true; isMore;) {
    const start = performance.now();
    isMore = search.prepare();
    steps.push(performance.now() - start);
  }
  return steps;
}

/** What each key of a query costs, in milliseconds. */
function timesOf(search: Search, query: string): number[] {
  return Array.from(query, (_, at) => {
    const start = performance.now();
    search(query.slice(0, at + 1));
    return performance.now() - start;
  });
}
