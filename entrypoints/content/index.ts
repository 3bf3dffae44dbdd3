/** The content script: starts marking where this site is on, and stops at once where it is switched off. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from './start.ts';
import './marks.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (ctx) => startContent((key, ...fill) => browser.i18n.getMessage(key, fill), ctx),
});
