import { describe, expect, test } from 'vitest';
import { drawnWithIds } from '../listed.ts';

// Each row is a text with the marks that it gets drawn in: `[words|term]`.
describe('a list that leaves words out', () => {
  describe('names the common word first', () => {
    test.each([
      '[vitamins A|vitamin-a], [C|vitamin-c] and [E|vitamin-e]',
      '[Vitamins A|vitamin-a], [C|vitamin-c], and [E|vitamin-e] help.',
      '[VITAMINS A|vitamin-a], [C|vitamin-c] AND [E|vitamin-e]',
      '[vitamins A|vitamin-a] or [C|vitamin-c]',
      '[vitamins A|vitamin-a] and/or [C|vitamin-c]',
      '[vitamins A|vitamin-a], [C|vitamin-c], and/or [E|vitamin-e]',
      '[vitamins A|vitamin-a], [C|vitamin-c] & [E|vitamin-e]',
      '[vitamins A|vitamin-a], [C|vitamin-c], or [E|vitamin-e]',
      '[vitamins A|vitamin-a] to [E|vitamin-e]',
      '[vitamin D|vitamin-d] plus [B12|vitamin-b12]',
      '[vitamins A|vitamin-a], [C|vitamin-c] plus [E|vitamin-e]',
      '[Vitamin C|vitamin-c] + [E|vitamin-e] serum',
      '[vitamin B6|vitamin-b6]/[B12|vitamin-b12]',
      '[vitamins A|vitamin-a]/[C|vitamin-c]/[E|vitamin-e]',
      '[vitamins A|vitamin-a] / [C|vitamin-c] / [E|vitamin-e]',
      '[vitamins A|vitamin-a],[C|vitamin-c],[E|vitamin-e] and [D|vitamin-d]',
      '[vitamins A|vitamin-a] , [C|vitamin-c] , and [E|vitamin-e]',
      '[vitamin A|vitamin-a]&[D|vitamin-d]',
      '[magnesium citrate|magnesium-citrate], [glycinate|magnesium-glycinate] or [oxide|magnesium-oxide]',
      '[magnesium oxide|magnesium-oxide] or [citrate|magnesium-citrate].',
      '[omega-3|omega-3], [6|omega-6], and others',
      '[omega-3|omega-3] and -[6|omega-6]',
      '[omega-3|omega-3]/-[6|omega-6]',
      '[omega\u20113|omega-3] and \u2011[6|omega-6]',
      '[omega\u20103|omega-3] and \u2010[6|omega-6]',
      '[omega-3|omega-3] and \u2013[6|omega-6]',
      '[omega-3s|omega-3]',
    ])('%s', (drawn) => {
      expect(drawnWithIds(drawn)).toBe(drawn);
    });

    test('with all thirteen vitamins in a row', () => {
      const rest = ['C', 'D', 'E', 'K', 'B1', 'B2', 'B3', 'B5', 'B6', 'B7', 'B9', 'B12'];
      const marked = rest.map((part) => `[${part}|vitamin-${part.toLowerCase()}]`);
      const drawn = `[vitamins A|vitamin-a], ${marked.slice(0, -1).join(', ')} and ${marked.at(-1)}`;
      expect(drawnWithIds(drawn)).toBe(drawn);
    });

    test.each([
      ['a full stop', '.'],
      ['a question', '? Yes.'],
      ['an exclamation', '!'],
      ['a bracket', ')'],
      ['a colon', ': take them'],
      ['a semicolon', '; others not'],
      ['the end of the text', ''],
      ['white space', '  '],
      ['a sign', ' & others'],
      ['a slash', '/others'],
      ['a plus', ' + others'],
      ['more of it', ' , others'],
      ['more in the next line', '\n   and others'],
    ])('and may end, without an “and”, in %s', (_end, end) => {
      const drawn = `[vitamins A|vitamin-a], [C|vitamin-c], [E|vitamin-e]${end}`;
      expect(drawnWithIds(drawn)).toBe(drawn);
    });
  });

  describe('names the common word last', () => {
    test.each([
      '[calcium|calcium-citrate] or [magnesium citrate|magnesium-citrate]',
      '[calcium|calcium-citrate] and/or [magnesium citrate|magnesium-citrate]',
      '[calcium|calcium-citrate]/[magnesium citrate|magnesium-citrate]',
      '[calcium|calcium-citrate] / [magnesium citrate|magnesium-citrate]',
      '[calcium|calcium-citrate] & [magnesium citrate|magnesium-citrate]',
      '[calcium|calcium-citrate]&[magnesium citrate|magnesium-citrate]',
      '[calcium|calcium-citrate] + [magnesium citrate|magnesium-citrate]',
      '[calcium|calcium-citrate], [zinc|zinc-citrate] or [magnesium citrate|magnesium-citrate]',
      '[Calcium|calcium-citrate], [zinc|zinc-citrate], and [magnesium citrate|magnesium-citrate]',
      '[calcium|calcium-citrate],[zinc|zinc-citrate], and/or [magnesium citrate|magnesium-citrate]',
      '[calcium|calcium-citrate] , [zinc|zinc-citrate] , or [magnesium citrate|magnesium-citrate]',
      'her [red|red-blood-cell] and [white blood cells|white-blood-cell]',
      '[RED|red-blood-cell] AND [WHITE BLOOD CELLS|white-blood-cell]',
      '[heme|heme-iron] and [non-heme iron|non-heme-iron]',
      '[non-heme|non-heme-iron] and [heme iron|heme-iron]',
      '[non\u2010heme|non-heme-iron] and [heme iron|heme-iron]',
      '[non\u2011heme|non-heme-iron] and [heme iron|heme-iron]',
      '[B|b-cell] and [T cells|t-cell]',
    ])('%s', (drawn) => {
      expect(drawnWithIds(drawn)).toBe(drawn);
    });
  });

  describe('leaves the middle standing, once or twice', () => {
    test.each([
      '[type 1|type-1-diabetes] and [2 diabetes|type-2-diabetes]',
      '[type 1|type-1-diabetes]/[2 diabetes|type-2-diabetes]',
      '[type 1|type-1-diabetes] & [2 diabetes|type-2-diabetes].',
      '[Type 1|type-1-diabetes] and/or [2 diabetes|type-2-diabetes]',
      '[TYPE 1|type-1-diabetes] AND [2 DIABETES|type-2-diabetes]',
      'those with [type 1|type-1-diabetes] or [type 2 diabetes|type-2-diabetes]',
      '[type-1|type-1-diabetes] and [type-2 diabetes|type-2-diabetes]',
      '[type 1|type-1-diabetes] / [type 2 diabetes|type-2-diabetes]',
      '[stage 3|stage-3-chronic-kidney-disease] or [4 chronic kidney disease|stage-4-chronic-kidney-disease]',
      '[low-density|ldl] and [high-density lipoprotein|hdl]',
    ])('%s', (drawn) => {
      expect(drawnWithIds(drawn)).toBe(drawn);
    });
  });

  describe('leaves a prefix standing', () => {
    test.each([
      '[pre-|prenatal] and [postnatal|postnatal]',
      '[Pre-|prenatal] or [Postnatal|postnatal] visits',
      '[PRE-|prenatal] AND [POSTNATAL|postnatal]',
      '[pre-|prenatal] and/or [postnatal|postnatal]',
      '[pre-|prenatal] & [postnatal|postnatal]',
      '[pre-|prenatal], or [postnatal|postnatal]',
      '[pre-|prenatal]/[postnatal|postnatal]',
      '[pre-|prenatal] / [postnatal|postnatal]',
      '[pre\u2010|prenatal] and [postnatal|postnatal]',
      '[pre\u2011|prenatal] and [postnatal|postnatal]',
      '([hypo-|hypothyroidism] or [hyperthyroidism|hyperthyroidism])',
      '[gluco-|glucocorticoid] and [mineralocorticoids|mineralocorticoid]',
      '[B-|b-cell] and [T-cells|t-cell]',
      '[low-|ldl] and [high-density lipoprotein|hdl]',
    ])('%s', (drawn) => {
      expect(drawnWithIds(drawn)).toBe(drawn);
    });
  });

  describe('stands in text as pages have it, broken and indented', () => {
    test.each([
      '[vitamins A|vitamin-a]\nand [C|vitamin-c]',
      '[vitamins A|vitamin-a]\n          and\n          [C|vitamin-c]',
      '[vitamins A|vitamin-a],\n          [C|vitamin-c]  and  [E|vitamin-e]',
      '[vitamins A|vitamin-a],\n          and/or\n          [E|vitamin-e]',
      '[vitamins A|vitamin-a] \u00a0 & \u00a0 [E|vitamin-e]',
      '[vitamin\u00a0A|vitamin-a]\u00a0and\u00a0[C|vitamin-c]',
      '[calcium|calcium-citrate]\u00a0or\u00a0[magnesium\u00a0citrate|magnesium-citrate]',
      '[calcium|calcium-citrate]\n      or\n      [magnesium citrate|magnesium-citrate]',
      '[calcium|calcium-citrate],\n      [zinc|zinc-citrate]  ,\n      or\n      [magnesium citrate|magnesium-citrate]',
      '[calcium|calcium-citrate] \u00a0/ \u00a0[magnesium citrate|magnesium-citrate]',
      '[type\u00a01|type-1-diabetes] or [type\u00a02 diabetes|type-2-diabetes]',
      '[type 1|type-1-diabetes] and [2\n          diabetes|type-2-diabetes]',
      '[type\n          1|type-1-diabetes] or [type\n          2 diabetes|type-2-diabetes]',
      '[pre-|prenatal]\u00a0and\u00a0[postnatal|postnatal]',
      '[pre-|prenatal]\n          and\n          [postnatal|postnatal]',
      '[vitamins A\u200b|vitamin-a], [C\u200b|vitamin-c] and [E|vitamin-e]',
      '[type 1|type-1-diabetes] and [2 \u00addia\u00adbetes|type-2-diabetes]',
    ])('%j', (drawn) => {
      expect(drawnWithIds(drawn)).toBe(drawn);
    });
  });
});

describe('a list of whole names', () => {
  test.each([
    '[T3|t3] and [T4|t4]',
    '[calcium|calcium], [zinc|zinc] and [iron|iron]',
    '[calcium citrate|calcium-citrate] or [magnesium citrate|magnesium-citrate]',
    '[zinc|zinc]- and [iron|iron]-rich food',
  ])('is marked as it is: %s', (drawn) => {
    expect(drawnWithIds(drawn)).toBe(drawn);
  });
});
