/** Choices that are not remembered, not heeded, or not told to other pages. */
import type { Sabotage } from '../sabotage.ts';

export const CHOICES: readonly Sabotage[] = [
  {
    name: 'Switching a site off is not remembered.',
    file: 'settings/sites.ts',
    text: 'sites.update((choices) => withSite(choices, site, on))',
    by: 'sites.update((choices) => (withSite(choices, site, on), choices))',
    tests: 'tests/e2e/own-pages/popup.test.ts',
    title: 'switches a site off and on in every open tab at once',
  },
  {
    name: 'Open tabs are not told of a choice.',
    file: 'entrypoints/content/watch-choices.ts',
    text: 'onChanged.addListener(listener)',
    by: 'onChanged.hasListener(listener)',
    tests: 'tests/e2e/card/card-actions.test.ts',
    title: 'a known word is marked in no other open page either',
  },
  {
    name: 'A pause does not hold.',
    file: 'settings/sites.ts',
    text: `if (paused) return`,
    by: `if (paused && site === '') return`,
    tests: 'tests/e2e/whole/around.test.ts',
    title: 'a pause holds everywhere',
  },
  {
    name: 'The card is not dark where the reader has chosen dark.',
    file: 'entrypoints/content/card/card-host.tsx',
    text: `open.frame.dataset['theme'] = theme(shownFor.node);`,
    by: '',
    tests: 'tests/e2e/own-pages/options.test.ts',
    title: 'shows cards and itself light or dark as chosen',
  },
  {
    name: 'A damaged stored value is taken as it is.',
    file: 'settings/setting.ts',
    text: 'result.success ? result.output : fallback',
    by: 'result.success ? result.output : (stored as T)',
    tests: 'tests/e2e/own-pages/options.test.ts',
    title: 'opens where everything remembered is damaged',
  },
  {
    name: 'The browser’s sync is written to although it is not wanted.',
    file: 'settings/sync/sync.ts',
    text: '!(await preferences.get()).sync',
    by: '(await preferences.get()) === undefined',
    tests: 'tests/e2e/own-pages/options.test.ts',
    title: 'to the browser’s sync only while the reader wants it',
  },
  {
    name: 'The welcome page opens whenever the background script starts.',
    file: 'entrypoints/background/installed.ts',
    text: 'browser.runtime.onInstalled.addListener(',
    by: `void welcome('install'); browser.runtime.onInstalled.addListener(`,
    tests: 'tests/e2e/whole/nothing-lost.test.ts',
    title: 'starts again without greeting the reader a second time',
  },
];
