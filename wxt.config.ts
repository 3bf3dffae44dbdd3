import { basename, join } from 'node:path';
import { defineConfig } from 'wxt';
import { compiledGlossary, writtenIndex } from './glossary/build/bundled.ts';
import { asciiOnly } from './scripts/build/ascii-only.ts';
import { defaultMarksSheet } from './components/mark-rules.ts';
import {
  CARD_SHEET_FILE,
  cardFiles,
  CARDS_FOLDER,
  INDEX_FILE,
  PICTURES_FILE,
  WORD_PARTS_FILE,
} from './glossary/entry/bundled-files.ts';
import { bundledPackages } from './scripts/build/bundled-packages.ts';
import { cmapFiles } from './scripts/build/cmap-files.ts';
import { CONTENT_SCRIPTS, MARKS_FILE } from './scripts/build/content-scripts.ts';
import { checkTitles } from './scripts/build/named-titles.ts';
import { pdfjsWithoutWaysOut } from './scripts/build/pdfjs-parts.ts';
import { underscoreWithoutCode } from './scripts/build/underscore-without-code.ts';
import { librariesWithoutMarkup } from './scripts/build/without-markup.ts';
import { NOTICES_FILE } from './scripts/notices/notices.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [asciiOnly(), librariesWithoutMarkup(), pdfjsWithoutWaysOut(), bundledPackages()],
    // What reads Word files gets their parts unpacked, under bounds of our own.
    resolve: { alias: { jszip: join(import.meta.dirname, 'entrypoints/reader/read/docx/zip-stand-in.ts') } },
    // Both browsers preload modules themselves; the stand-in for those that cannot would be a way to the network.
    // Nothing here loads anything from elsewhere, and no library that could shall be able to.
    define: { XMLHttpRequest: 'undefined' },
    build: { target: ['chrome131', 'firefox146'], modulePreload: { polyfill: false } },
    // As a module, like all else; libraries that look for `require` then find what the build puts in its place.
    worker: {
      format: 'es',
      plugins: () => [asciiOnly(), pdfjsWithoutWaysOut(), underscoreWithoutCode(), bundledPackages()],
    },
  }),
  // What builds nothing stays out of the sources for reviewers; see SOURCE_CODE_REVIEW.md.
  zip: { excludeSources: ['docs/**', 'tests/**', 'coverage/**', '*.log', 'stats.html'] },
  hooks: {
    'entrypoints:found'(_wxt, infos) {
      // Built as a plain script, as what WXT puts around content scripts tells every page of them by an event.
      for (const info of infos) if (info.type === 'content-script') info.type = 'unlisted-script';
    },
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.some(({ type }) => type === 'unlisted-script')) return;
      // Both browsers give promises themselves. The polyfill stays out of what goes into every page, where each byte counts.
      config.resolve = { ...config.resolve, alias: {} };
    },
    'build:manifestGenerated'(_wxt, manifest) {
      manifest.content_scripts = CONTENT_SCRIPTS;
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push(CARD_SHEET_FILE, CARDS_FOLDER, INDEX_FILE, WORD_PARTS_FILE);
    },
    'build:publicAssets': ({ config }, files) => {
      const browser = config.browser === 'firefox' ? 'firefox' : 'chromium';
      const { cards, pictures } = compiledGlossary();
      checkTitles({ cards, regions: pictures.regions });
      files.push({ relativeDest: MARKS_FILE, contents: defaultMarksSheet(browser) });
      for (const { name, contents } of cardFiles(compiledGlossary().cards)) {
        files.push({ relativeDest: `${CARDS_FOLDER}/${name}`, contents });
      }
      files.push({
        relativeDest: `${CARDS_FOLDER}/${PICTURES_FILE}`,
        contents: JSON.stringify(compiledGlossary().pictures),
      });
      files.push({ relativeDest: WORD_PARTS_FILE, contents: JSON.stringify(compiledGlossary().wordParts) });
      files.push(...cmapFiles());
      files.push({ relativeDest: INDEX_FILE, absoluteSrc: writtenIndex() });
      files.push({ relativeDest: basename(NOTICES_FILE), absoluteSrc: NOTICES_FILE });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Glosswell',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus', 'activeTab'],
    omnibox: { keyword: 'gw' },
    action: { default_title: '__MSG_toolbarTitle__' },
    commands: {
      // Neither letters that open Firefox's menus on Windows and Linux (F, E, V, S, B, P, T, H), with Shift as without, nor those that
      // Chromium uses itself with Alt and Shift (A, B, C, I, N, P, R, T, W, X, Z): it gives an extension none of them.
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
      'explain-selection': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandExplain__' },
      // Chromium allows four suggested keys; these are the commands that have another quick way, the popup's switch and its button.
      'switch-site': { description: '__MSG_commandSwitch__' },
      'side-panel': {
        description: '__MSG_panelOpen__',
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+O' } }),
      },
    },
    content_security_policy: {
      // Scripts include the worker that reads packs; the one connection is to the file of cards. The second line has no default.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'glosswell@glosswell.example',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '131' }),
  }),
});
