/** Why figures are not reached, by how their names begin, as far as profiles have shown. */

const REASONS: Readonly<Record<string, string>> = {
  'Own JavaScript':
    'profiled while all of a page was read, as the 10 kB page still is: of the 1 MB page’s time a third was the walk over the DOM and the texts of its nodes, an eighth sending them, a fifth taking the answers in, an ' +
    'eighth choosing marks; no function stood out. Choosing marks by hardness, rests and caps, definitions and names of their own came with this version.',
  'Main-thread time added':
    'see own JavaScript; the rest is the browser’s own: an isolated world for each frame, messages, painting highlights, and garbage collection.',
  'Longest task with script, 10 MB page':
    'choosing marks goes through all matches that are known at once; it is not yet parted into slices.',
  'First marks in view after navigation':
    'the background answers a batch before the first mark; on a quiet machine that took 0.96 times as long as 0.2.0.',
  'Memory added':
    'a passage with matches keeps its nodes and offsets, so that marks can be painted when it comes near.',
  'Feed replaced': 'compiled code and the browser’s entries for messages; nodes and ranges do not grow.',
  'Content script, gzipped':
    'Preact takes 5.0 kB, and no other file more than 1.8; the card, its dock, read marks and the side panel came with this version. Less would need a ' +
    'second script that is loaded on demand: a permission, or a file by which pages can tell that the extension is there (docs/decisions/0009).',
  'Matching 3 MB':
    'nearly three times as many entries as when the target was set: one word in thirteen is a form and a quarter are cues. On a quiet machine reading the ' +
    'words takes 5 times reading, looking up words and pairs 2, comparing forms 5, cues 3, lists 2, and phrases, signs and the matches themselves the rest. ' +
    'What is left waits for memory and for branches that no processor can foresee; no stage stands out.',
  'Index ready': 'the median of runs beside other work; on a quiet machine 2 ms.',
  'Search of 10,000 terms': 'measured beside other work; in other runs the worst key took 2 to 9 ms.',
};

/** The reason for a figure; that none is known, where none is. */
export function reasonFor(what: string): string {
  return Object.entries(REASONS).find(([begin]) => what.startsWith(begin))?.[1] ?? 'not known yet.';
}
