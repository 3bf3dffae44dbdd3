/** What a word without an entry may mean, guessed from the bundled parts of words; they are read when first asked for. */
import { browser } from 'wxt/browser';
import { createGuesser } from '../glossary/decode/guesser.ts';
import { WORD_PARTS_FILE } from '../glossary/entry/bundled-files.ts';

export const guess = createGuesser(browser.runtime.getURL(`/${WORD_PARTS_FILE}`));
