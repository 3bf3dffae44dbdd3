import { describe, expect, test } from 'vitest';
import { defaultMarksSheet, markRules, scopeIn, TINT_ALPHA } from '../../../components/mark-rules.ts';
import { MARKED, marksCss } from '../../../components/marks-css.ts';
import {
  DEFAULT_LOOK,
  MARK_COLOURS,
  MARK_STYLES,
  type MarkColour,
  type MarkStyle,
} from '../../../settings/mark-looks.ts';

const COLOURS = Object.entries(MARK_COLOURS) as [MarkColour, string][];
const STYLES = Object.keys(MARK_STYLES) as MarkStyle[];
type Rgb = readonly number[];

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
/** The tint of a colour over a page. */
function tinted(colour: string, page: Rgb): Rgb {
  const alpha = Number.parseInt(TINT_ALPHA, 16) / 255;
  return rgb(colour).map((part, at) => part * alpha + (page[at] ?? 0) * (1 - alpha));
}

test('the contrast is that of WCAG', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast(rgb('#767676'), [255, 255, 255])).toBeCloseTo(4.54, 2);
});

describe.each(COLOURS)('%s', (name, colour) => {
  test.each([
    ['white', '#ffffff'],
    ['black', '#000000'],
  ])('keeps 3:1 against %s', (_page, page) => {
    expect(contrast(rgb(colour), rgb(page))).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['black on white', '#000000', '#ffffff'],
    ['dark grey on white', '#555555', '#ffffff'],
    ['dark grey on cream', '#444444', '#fbf6e9'],
    ['white on black', '#ffffff', '#000000'],
    ['light grey on black', '#b0b0b0', '#000000'],
    ['light grey on dark grey', '#cccccc', '#1e1e1e'],
  ])('as a tint leaves text readable at 4.5:1: %s', (_what, text, page) => {
    expect(contrast(rgb(text), tinted(colour, rgb(page)))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(STYLES)('is what %s marks are drawn in, the open one, and those that are pointed at', (style) => {
    const css = marksCss(style, name);
    expect(css.match(/#[0-9a-f]{6}/g)?.every((used) => used === colour)).toBe(true);
    expect(css).toContain(`::highlight(glosswell-open){text-decoration:underline solid 2px ${colour}`);
    expect(css).toContain(`::highlight(glosswell-pointed){text-decoration:underline solid 4px ${colour}`);
  });
});

/** What a style says of the marks in a highlight alone, rule by rule. */
const rulesFor = (highlight: string, style: MarkStyle) =>
  Array.from(
    marksCss(style, 'blue').matchAll(/::highlight\(([\w-]+)\)\{(.*?)\}/g),
    ([, name, rule]) => name === highlight && rule,
  ).filter((rule) => rule && !rule.includes('LinkText'));
const drawn = (line: string) => `text-decoration:${line} #2f7de1!important;text-underline-offset:18%`;

test.each([
  ['dotted', 'underline dotted 2px', []],
  ['solid', 'underline solid 2px', []],
  ['tint', 'underline solid 1px', ['background-color:#2f7de12e!important']],
  ['none', 'none', []],
] as const)('%s is drawn as “%s” with the background %j', (style, line, back) => {
  expect(rulesFor('glosswell', style)).toEqual([drawn(line), ...back]);
});

test.each([
  ['dotted', 'underline dotted 1px'],
  ['solid', 'underline dotted 1px'],
  ['tint', 'underline dotted 1px'],
  ['none', 'none'],
] as const)('a word that was read about is fainter, and keeps the colour: %s as “%s”', (style, line) => {
  expect(rulesFor('glosswell-read', style)).toEqual([drawn(line)]);
});

test.each(STYLES)('%s marks have no background where the system’s colours are forced', (style) => {
  const [before = '', within = ''] = marksCss(style, 'blue').split('@media(forced-colors:none){');
  expect(before).not.toContain('background');
  expect(within.split('}}@media(forced-colors:active)')).toHaveLength(2);
});

test.each(STYLES)('%s marks take the system’s colours where those are forced, and are not printed', (style) => {
  const css = marksCss(style, 'violet');
  expect(css).toMatch(/^@media screen\{.*\}$/s);
  expect(css).toContain(
    `@media(forced-colors:active){${MARKED}::highlight(glosswell),${MARKED}::highlight(glosswell-read)` +
      '{text-decoration-color:LinkText!important}',
  );
});

describe('the sheet until a reader’s choices are known', () => {
  const { markStyle, markColour } = DEFAULT_LOOK;

  test('draws what the default choices draw, and gives way to every other choice', () => {
    const chosen = markRules(markStyle, markColour, { scope: scopeIn('chromium'), isImportant: true });
    expect(defaultMarksSheet('chromium')).not.toContain('!important');
    expect(defaultMarksSheet('chromium')).toBe(chosen.replaceAll('!important', ''));
  });

  test('hangs on the root in Chromium, where highlights inherit, and on every element in Firefox', () => {
    const chromium = defaultMarksSheet('chromium');
    expect(chromium.match(/(?::root)?::highlight\(/g)?.every((found) => found.startsWith(':root'))).toBe(true);
    expect(defaultMarksSheet('firefox')).toBe(chromium.replaceAll(':root', ''));
  });
});
