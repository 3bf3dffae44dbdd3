/** The content script: starts marking where this site is on, and stops at once where it is switched off. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginLifetime } from './lifetime.ts';
import { startContent } from './start.ts';

export default defineUnlistedScript(() =>
  startContent((key, ...fill) => browser.i18n.getMessage(key, fill), beginLifetime()),
);
