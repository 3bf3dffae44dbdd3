/** Knows which `lang` attributes a page translator has left behind: what it declares on `<html>` counts over them. */
import { languageOf } from './language-tag.ts';

/** Set on `<html>` by Chromium's translator and by the widget for web pages, by the direction of the new language. */
const TRANSLATED = /(^|\s)translated-(ltr|rtl)(\s|$)/;
/** Parts that translators leave as they are. */
const NOT_TRANSLATED = '[translate="no"],.notranslate';

/** What elements declared when `<html>` was given another language than it had. */
const leftBehind = new WeakMap<Element, string>();
/** The language that `<html>` had at first, while it has another one. */
const originals = new WeakMap<Document, string>();

/** Whether the `class` of `<html>` says that the page has been translated. */
export function saysTranslated(className: string | null): boolean {
  return TRANSLATED.test(className ?? '');
}

/** Whether what an element declares is older than a translation that it is not exempt from. */
export function isLeftBehind(element: Element, declared: string): boolean {
  const html = element.ownerDocument.documentElement;
  if (element === html) return false;
  const isOld = saysTranslated(html.getAttribute('class')) || leftBehind.get(element) === declared;
  return isOld && element.closest(NOT_TRANSLATED) === null;
}

/**
 * Takes note that `<html>` declares another language. From one language to another it is taken for a translation, as browsers
 * do it without a class; a page that first declares its language, or goes back to its first one, is none.
 */
export function noteLanguage(document: Document, before: string | null, now: string): void {
  if (before === null || before === now || languageOf(before) === undefined || languageOf(now) === undefined) return;
  const original = originals.get(document) ?? before;
  const isBack = original === now;
  if (isBack) originals.delete(document);
  else originals.set(document, original);
  for (const element of document.querySelectorAll('[lang]')) {
    if (element === document.documentElement) continue;
    if (isBack) leftBehind.delete(element);
    else leftBehind.set(element, element.getAttribute('lang') ?? '');
  }
}
