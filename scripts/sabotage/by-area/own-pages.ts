/** The popup, the options and the library: what they do not show, do not do, or lose. */
import type { Sabotage } from '../sabotage.ts';

/** The tests of a pack build on each other; the last leaves none behind. */
const WITH_EXPORT = 'the words of an added pack|a newer file of the same name|an exported pack|a removed pack is gone';

export const OWN_PAGES: readonly Sabotage[] = [
  {
    name: 'The badge counts one word too many.',
    file: 'entrypoints/background/toolbar/badge.ts',
    text: ': String(terms)',
    by: ': String(terms + 1)',
    tests: 'tests/e2e/whole/around.test.ts',
    title: 'the badge counts the words that the popup lists',
  },
  {
    name: 'The popup does not say why nothing is marked.',
    file: 'front/page/PageControls.tsx',
    text: `{reason && reason !== 'off'`,
    by: `{reason === 'closed' && reason !== ('off' as string)`,
    tests: 'tests/e2e/whole/around.test.ts',
    title: 'the popup says why nothing is marked on',
  },
  {
    name: 'A misspelt word is not found.',
    file: 'glossary/search/misspelling.ts',
    text: 'if (typed.length < 4) return 0;',
    by: 'if (typed.length < 400) return 0;',
    tests: 'tests/e2e/own-pages/popup.test.ts',
    title: 'finds a misspelt word while it is typed',
  },
  {
    name: 'Undo takes no restored backup back.',
    file: 'entrypoints/options/Backup.tsx',
    text: 'await held.undo?.();',
    by: '',
    tests: 'tests/e2e/own-pages/options.test.ts',
    title: 'brings a backup back after everything was changed',
  },
  {
    name: 'A pack is taken before the reader says so.',
    file: 'entrypoints/options/PackImport.tsx',
    text: 'const standing = await standingOf(read, all);',
    by: 'const standing = await standingOf(read, all); await take(read);',
    tests: 'tests/e2e/own-pages/packs.test.ts',
    title: 'nothing of a file is taken before it is confirmed',
  },
  {
    name: 'A pack that is saved as a file has lost its first word.',
    file: 'entrypoints/options/files/save-pack.ts',
    text: 'if (pack) saveAs(pack, format);',
    by: 'if (pack) saveAs({ ...pack, terms: pack.terms.slice(1) }, format);',
    tests: 'tests/e2e/own-pages/packs.test.ts',
    title: WITH_EXPORT,
  },
  {
    name: 'A word of one’s own that is deleted stays.',
    file: 'entrypoints/options/OwnWords.tsx',
    text: 'before.filter((other) => other.term !== name)',
    by: 'before.filter(() => name.length > 0)',
    tests: 'tests/e2e/own-pages/packs.test.ts',
    title: 'a word of one’s own is added',
  },
  {
    name: 'The library does not follow its address.',
    file: 'entrypoints/library/use-route.ts',
    text: `addEventListener('hashchange', arrive`,
    by: `addEventListener('hashchanged', arrive`,
    tests: 'tests/e2e/own-pages/library.test.ts',
    title: 'the browser goes back and forward',
  },
  {
    name: 'A question that is being typed is lost when its tab is closed.',
    file: 'components/study/QuestionField.tsx',
    text: `addEventListener('pagehide', leave`,
    by: `addEventListener('pagehidden', leave`,
    tests: 'tests/e2e/own-pages/library.test.ts',
    title: 'keep a question that was being typed when the tab was closed',
  },
  {
    name: 'The visit sheet leaves the reader’s question out.',
    file: 'components/print/VisitSheet.tsx',
    text: '{question.trim()}',
    by: `{''}`,
    tests: 'tests/e2e/own-pages/library.test.ts',
    title: 'keep a question over a reload, and the visit sheet has it',
  },
];
