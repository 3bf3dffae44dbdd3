/** Limits for what each part of the extension loads before it can begin, with all that it shares with others, gzipped. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = '.output/chrome-mv3';

/** A file of the build, and whatever it loads at once, directly or not. */
function loadedBy(file, found = new Set()) {
  if (found.has(file) || !existsSync(join(BUILT, file))) return found;
  found.add(file);
  const text = readFileSync(join(BUILT, file), 'utf8');
  for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/(?:chunks\/)?([\w-]+\.js)"/g)) {
    loadedBy(`chunks/${name}`, found);
  }
  for (const [, asset] of text.matchAll(/(?:src|href)="\/((?:chunks|assets)\/[\w-]+\.(?:js|css))"/g))
    loadedBy(asset, found);
  return found;
}

const limit = (name, file, limit) => ({
  name,
  path: Array.from(loadedBy(file), (file) => join(BUILT, file)),
  limit,
  gzip: true,
});

export default [
  limit('content script', 'content.js', '44 kB'),
  limit('style sheet of cards on pages', 'assets/card.css', '3.6 kB'),
  limit('script at the start of every frame', 'early.js', '1 kB'),
  limit('background, which matches', 'background.js', '48.5 kB'),
  limit('popup', 'popup.html', '72 kB'),
  limit('side panel', 'sidepanel.html', '48 kB'),
  limit('library', 'library.html', '79 kB'),
  limit('options', 'options.html', '63 kB'),
  limit('reading room, before a file is opened', 'reader.html', '81 kB'),
  {
    name: 'reading room, what speaks with PDFs',
    path: join(BUILT, 'chunks/pdf-document-*.js'),
    limit: '180 kB',
    gzip: true,
  },
  {
    name: 'reading room, what takes PDFs apart',
    path: join(BUILT, 'assets/pdf-worker-*.js'),
    limit: '430 kB',
    gzip: true,
  },
  limit('welcome page', 'welcome.html', '45 kB'),
];
