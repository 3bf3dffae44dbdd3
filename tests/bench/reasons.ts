/** Why figures are not reached, by how their names begin, as far as profiles have shown. */

const REASONS: Readonly<Record<string, string>> = {
  'Own JavaScript':
    'the 10 kB page is read as a whole. No function stands out: most of it is code that runs for the first time, the first message and the first ' +
    'listeners; looking whether each mark can be seen took a fifth of a profile. The 100 kB page costs the same and a few screens of text.',
  'Main-thread time added':
    'see own JavaScript; the rest is the browser’s own: an isolated world for each frame, messages, painting highlights, and garbage collection.',
  'Longest task with script, 10 MB page':
    'not profiled since pages are read as far as readers see; before, choosing marks went through all matches at once.',
  '2 s at rest':
    'for the one place that a look asks for, the browser goes through tens of thousands of paragraphs; fewer looks would find a dialog only after seconds.',
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
  'Search of 10,000 terms': 'not known yet; the median key takes half a millisecond.',
};

/** The reason for a figure; that none is known, where none is. */
export function reasonFor(what: string): string {
  return Object.entries(REASONS).find(([begin]) => what.startsWith(begin))?.[1] ?? 'not known yet.';
}
