/** The table of the ways in which every view is looked at. One more row, and every view is taken so. */

/** A size in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What a reader has set, and the room that there is. */
export interface Dress {
  /** The language of the browser, as a folder of `public/_locales/` is named. */
  language: string;
  /** Media features, by name. */
  features: Readonly<Record<string, string>>;
  /** How large the browser shows a page. */
  zoom: number;
  /** The window of a page. */
  window: Size;
  /** The width of the popup, which on a phone is that of the window; it is as high as what is in it. */
  popup: number;
  /** The side panel, as wide as the browser opens it, or as narrow as it gets. */
  panel: Size;
}

const LIGHT = { language: 'en', features: { 'prefers-color-scheme': 'light' }, zoom: 1 } as const;
const DARK = { ...LIGHT, features: { 'prefers-color-scheme': 'dark' } } as const;
/** Most themes with high contrast are dark. */
const FORCED = { ...LIGHT, features: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' } } as const;
const SPANISH = { ...LIGHT, language: 'es' } as const;

/** A small laptop's window. */
const WIDE = {
  window: { width: 1000, height: 760 },
  popup: 400,
  panel: { width: 360, height: 760 },
} as const;
/** The narrowest phone that has to do. */
const NARROW = {
  window: { width: 320, height: 640 },
  popup: 320,
  panel: { width: 240, height: 640 },
} as const;
/** A usual phone. */
const PHONE = {
  window: { width: 390, height: 844 },
  popup: 390,
  panel: { width: 240, height: 844 },
} as const;
/**
 * A window of 1280 × 800 whose pages are shown at 200 %, as a reader sets it in the browser's menu: there are half as many CSS pixels to
 * each side, each twice as large.
 */
const ENLARGED = {
  zoom: 2,
  window: { width: 640, height: 400 },
  popup: 400,
  panel: { width: 180, height: 400 },
} as const;

/** By the name that the pictures have. */
export const DRESSES: Readonly<Record<string, Dress>> = {
  'wide-light': { ...LIGHT, ...WIDE },
  'wide-dark': { ...DARK, ...WIDE },
  'wide-forced': { ...FORCED, ...WIDE },
  'narrow-light': { ...LIGHT, ...NARROW },
  'narrow-dark': { ...DARK, ...NARROW },
  'wide-spanish': { ...SPANISH, ...WIDE },
  'phone-spanish': { ...SPANISH, ...PHONE },
  'enlarged-light': { ...LIGHT, ...ENLARGED },
};
