/** The pictures that `npm run screenshots:store` takes, and what each of them shows. */

/** A picture in the repository. */
export interface Picture {
  /** Its path in the repository. */
  file: string;
  /** Sources of what it shows; what they import of the views belongs to it. */
  roots: readonly string[];
  /** Ids of the entries whose cards it shows. */
  entries: readonly string[];
}

/** Where the pictures for the stores lie. */
export const STORE_FOLDER = 'docs/store/pictures';
/** The picture in the README. */
export const README_PICTURE = 'docs/pictures/readme.png';

/** How the pictures are taken, and on what. */
const STAGE = ['scripts/store-pictures.ts', 'scripts/store-pictures/lay.ts', 'scripts/sample/article.html'];
/** A card at its word, with the marks around it. */
const CARD = [
  ...STAGE,
  'components/card/PageCard.tsx',
  'components/card/card.css',
  'components/theme.css',
  'components/mark-rules.ts',
  'entrypoints/content/card/place.ts',
];
const POPUP = [...STAGE, 'entrypoints/popup/main.tsx', 'components/mark-rules.ts'];

/** Every picture that is held current. */
export const PICTURES: readonly Picture[] = [
  { file: README_PICTURE, roots: CARD, entries: ['glycolysis'] },
  { file: `${STORE_FOLDER}/1-card.png`, roots: CARD, entries: ['glycolysis'] },
  { file: `${STORE_FOLDER}/2-compare.png`, roots: CARD, entries: ['magnesium-glycinate'] },
  { file: `${STORE_FOLDER}/3-search.png`, roots: POPUP, entries: [] },
  { file: `${STORE_FOLDER}/4-on-this-page.png`, roots: POPUP, entries: [] },
  { file: `${STORE_FOLDER}/5-dark.png`, roots: CARD, entries: ['oxidative-phosphorylation'] },
];
