/** Which folder may import which, as lint rules; `docs/architecture.md` draws it. What is not listed is forbidden. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OxlintOverride } from 'oxlint';

/** What a folder may import besides itself. */
interface Arrows {
  /** Folders with all that is in them, and single files. */
  to: readonly string[];
  /** Packages that it knows nothing of. */
  without?: readonly string[];
  /** What to do instead. */
  instead: string;
}

const VIEWS = ['preact', 'preact/*'];
const BROWSER = ['wxt', 'wxt/*', 'webextension-polyfill'];
const PAGES = 'Pages never import each other; share through front/, components/, messages/ or settings/.';

const glossary = (...to: string[]): Arrows => ({
  to,
  without: [...VIEWS, ...BROWSER],
  instead:
    'glossary/ knows words only, and inside it arrows go match → index → evidence → text, and search, decode → text. Take what you need as a parameter.',
});
const room = (...to: string[]): Arrows => ({
  to: [...to, 'components', 'settings', 'glossary'],
  instead: 'In content/ arrows go card → hover → mark → read → dom, and rooms know nothing of what wires them.',
});
const page = (...to: string[]): Arrows => ({
  to: [...to, 'front', 'components', 'messages', 'settings', 'glossary'],
  instead: PAGES,
});

/** By folder; one that is not named goes with the folder that it is in. */
const ARROWS: Readonly<Record<string, Arrows>> = {
  glossary: glossary(),
  'glossary/text': glossary(),
  'glossary/evidence': glossary('glossary/text'),
  'glossary/entry': glossary('glossary/text'),
  'glossary/search': glossary('glossary/text', 'glossary/entry'),
  'glossary/decode': glossary('glossary/text', 'glossary/entry', 'glossary/read-once.ts'),
  'glossary/ranges': glossary('glossary/entry'),
  'glossary/index': glossary('glossary/text', 'glossary/evidence', 'glossary/entry'),
  'glossary/packs': glossary('glossary/text', 'glossary/entry', 'glossary/index'),
  'glossary/match': glossary('glossary/text', 'glossary/evidence', 'glossary/entry', 'glossary/index'),
  'glossary/build': glossary('glossary'),
  'glossary/rules': glossary('glossary'),
  'glossary/tools': glossary('glossary'),
  settings: {
    to: ['glossary'],
    without: VIEWS,
    instead: 'settings/ only remembers; it knows glossary/ and the storage, nothing that is shown.',
  },
  messages: {
    to: ['glossary', 'settings'],
    without: VIEWS,
    instead: 'messages/ says what the parts say to each other; it knows glossary/ and settings/ alone.',
  },
  components: {
    to: ['glossary', 'settings/amount.ts', 'settings/mark-looks.ts'],
    without: BROWSER,
    instead:
      'Views take props and give events; whoever mounts them talks to storage and browser. Only two tables of settings/ are theirs too.',
  },
  front: {
    to: ['components', 'messages', 'settings', 'glossary'],
    instead: 'front/ is what the extension’s own pages share; it knows none of them.',
  },
  'entrypoints/early': {
    to: ['entrypoints/content/hover', 'messages'],
    instead: 'It stands in every frame: a few lines that know the first listener and one message.',
  },
  'entrypoints/background': {
    to: ['front/side-panel.ts', 'messages', 'settings', 'glossary'],
    without: VIEWS,
    instead: 'The background shows nothing and imports no page; share through messages/, settings/ or glossary/.',
  },
  'entrypoints/content': { to: ['components', 'messages', 'settings', 'glossary'], instead: PAGES },
  'entrypoints/content/dom': room(),
  'entrypoints/content/read': room('entrypoints/content/dom', 'messages/message.ts'),
  'entrypoints/content/mark': room('entrypoints/content/dom', 'entrypoints/content/read', 'messages/table.ts'),
  'entrypoints/content/hover': room('entrypoints/content/dom', 'entrypoints/content/read', 'entrypoints/content/mark'),
  'entrypoints/content/card': room(
    'entrypoints/content/dom',
    'entrypoints/content/read',
    'entrypoints/content/mark',
    'entrypoints/content/hover',
    'messages',
  ),
  'entrypoints/popup': page(),
  'entrypoints/sidepanel': page(),
  'entrypoints/library': page(),
  'entrypoints/options': page(),
  'entrypoints/welcome': page(),
  // The room has the content script run on it.
  'entrypoints/reader': page('entrypoints/content/start.ts'),
};

const BY_THE_TABLES = {
  group: ['**/messages/messaging.ts'],
  message:
    'Answer messages through `hear`, and send them through `ask` or `ask-page`: both keep to the tables of messages.',
};

const FOLDERS = Object.keys(ARROWS);
const isIn = (path: string, folder: string) => path.startsWith(`${folder}/`);
const hasInner = (folder: string) => FOLDERS.some((inner) => isIn(inner, folder));

/** The imports that are forbidden in a folder, as patterns of what stands in an import. */
function forbidden(folder: string, { to }: Arrows): string[] {
  const may = [folder, ...to];
  const others = FOLDERS.filter((other) => !may.some((path) => other === path || isIn(other, path)));
  return [
    ...others.filter((other) => !isIn(folder, other)).flatMap((other) => importsOf(folder, other)),
    // A folder elsewhere may have the name of a forbidden one.
    ...to.map((path) => `!**/${fromShared(folder, path)}${path.endsWith('.ts') ? '' : '/**'}`),
  ];
}

/** What an import of anything in a folder looks like; only its own files where folders in it are named themselves. */
function importsOf(from: string, folder: string): string[] {
  const path = `**/${fromShared(from, folder)}`;
  return hasInner(folder) ? [`${path}/*.ts`, `${path}/*.tsx`] : [`${path}/**`];
}

/** The end of a path, from where it parts from another. */
function fromShared(from: string, path: string): string {
  const [here, there] = [from.split('/'), path.split('/')];
  const parts = there.findIndex((name, at) => name !== here[at]);
  return there.slice(parts).join('/');
}

/** The rules for the files of each folder. */
export function arrowRules(): OxlintOverride[] {
  return Object.entries(ARROWS).flatMap(([folder, arrows]) => {
    const around = FOLDERS.find((other) => isIn(folder, other) && !arrows.to.includes(other));
    if (!around) return [ruleFor(`${folder}/**`, folder, arrows)];
    // Of the folder around it the files are forbidden too, which inner folders reach by one more step.
    return [
      ruleFor(`${folder}/*.{ts,tsx}`, folder, arrows, '../*.ts'),
      ruleFor(`${folder}/*/**`, folder, arrows, '../../*.ts'),
    ];
  });
}

function ruleFor(files: string, folder: string, arrows: Arrows, ...around: string[]): OxlintOverride {
  const group = [...around, ...forbidden(folder, arrows), ...(arrows.without ?? [])];
  const patterns = [{ group, message: arrows.instead }, ...(folder === 'messages' ? [] : [BY_THE_TABLES])];
  return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/**
 * Looks whether each folder is named above that lies in one whose folders are.
 *
 * @throws with the name of one that is not
 */
export function checkFolders(root: string): void {
  for (const around of ['entrypoints', ...FOLDERS.filter(hasInner)]) {
    for (const { name } of readdirSync(join(root, around), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )) {
      const folder = `${around}/${name}`;
      if (!(folder in ARROWS) && folder !== 'glossary/data')
        throw new Error(`Draw the arrows of ${folder} in scripts/lint/arrows.ts.`);
    }
  }
}
