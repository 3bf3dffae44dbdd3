/**
 * `npm run screenshots`: pictures of every view in every dress (`screenshots/dresses.ts`) into `docs/pictures/`, for looking at.
 * `npm run screenshots -- reader options wide-forced` takes only those of these views, and in these dresses, by their names.
 * That of the README comes from `npm run screenshots:store`.
 */
import { startDriver } from './browser/driver.ts';
import { servePages } from './browser/pages.ts';
import { shootCards, shootDock } from './screenshots/cards.ts';
import { DRESSES } from './screenshots/dresses.ts';
import { shootLibrary } from './screenshots/library.ts';
import { shootOpening } from './screenshots/opening.ts';
import { shootOptions } from './screenshots/options.ts';
import { shootPacks } from './screenshots/packs.ts';
import { shootPictures } from './screenshots/pictures.ts';
import { shootPopup } from './screenshots/popup.ts';
import { shootReader } from './screenshots/reader.ts';
import { shootSidePanel } from './screenshots/side-panel.ts';
import { shootStories } from './screenshots/stories.ts';
import { studioFor } from './screenshots/studio.ts';
import { shootWelcome } from './screenshots/welcome.ts';

const VIEWS = {
  cards: shootCards,
  dock: shootDock,
  opening: shootOpening,
  packs: shootPacks,
  popup: shootPopup,
  options: shootOptions,
  library: shootLibrary,
  reader: shootReader,
  'side-panel': shootSidePanel,
  welcome: shootWelcome,
};
/** What the glossary draws, each on pages of their own: the text is English, and the dresses are others. */
const DRAWINGS = { pictures: shootPictures, stories: shootStories };

const asked = new Set(process.argv.slice(2));
const views = among(Object.keys({ ...VIEWS, ...DRAWINGS }));
const dresses = among(Object.keys(DRESSES));
const pages = await servePages();
for (const language of new Set(Object.values(DRESSES).map(({ language }) => language))) {
  const worn = Object.entries(DRESSES).filter(([name, dress]) => dress.language === language && dresses.includes(name));
  if (worn.length === 0) continue;
  const driver = await startDriver('chromium', { language });
  for (const [name, dress] of worn) {
    const studio = studioFor(name, dress, { driver, article: pages.url('/article') });
    for (const [view, take] of Object.entries(VIEWS)) {
      if (views.includes(view)) await take(studio).catch((error: unknown) => complain(`${view} ${name}`, error));
    }
  }
  for (const [view, take] of Object.entries(DRAWINGS))
    if (language === 'en' && views.includes(view)) await take(driver);
  await driver.close();
}
await pages.close();

/** Says what could not be taken, whole or in part; the others are taken all the same. */
function complain(what: string, error: unknown): void {
  console.error(`${what}:`, error);
  process.exitCode = 1;
}

/** Those of the names that are asked for; all where none of them is. */
function among(names: string[]): string[] {
  const some = names.filter((name) => asked.has(name));
  return some.length > 0 ? some : names;
}
