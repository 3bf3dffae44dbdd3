import { describe, expect, test } from 'vitest';
import { drawnWithIds } from '../listed.ts';

// Each row is a text with the marks that it gets drawn in: `[words|term]`.
describe('words are not taken for a short part', () => {
  describe('where no list is', () => {
    test.each([
      '[vitamin D|vitamin-d] and a glass of water',
      '[vitamin D|vitamin-d], A study showed',
      '[vitamin D|vitamin-d], C (a note)',
      '[vitamin D|vitamin-d]. C is a letter',
      '[vitamin D|vitamin-d] for E',
      '[vitamin D|vitamin-d] — C',
      '[vitamin D|vitamin-d] (C)',
      '[vitamin D|vitamin-d], (C)',
      '[vitamin D|vitamin-d] andC',
      '[vitamin D|vitamin-d] on C',
      '[vitamin D|vitamin-d] per C and E tablet',
      '[vitamin D|vitamin-d], e, and more',
      '[calcium|calcium]. [Magnesium citrate|magnesium-citrate]',
      '[calcium|calcium] for [magnesium citrate|magnesium-citrate]',
      '[calcium|calcium] with [magnesium citrate|magnesium-citrate]',
      '[calcium|calcium] (and [magnesium citrate|magnesium-citrate])',
      'a red and ripe tomato',
      'red, [T3|t3] and [white blood cells|white-blood-cell]',
      'and [white blood cells|white-blood-cell]',
      ', [white blood cells|white-blood-cell]',
      'red [white blood cells|white-blood-cell]',
      'pre- and post-war houses',
      'pre- and the [postnatal|postnatal] ward',
      'pre- or mid-term, and [postnatal|postnatal]',
      'pre- [postnatal|postnatal]',
      'pre and [postnatal|postnatal]',
      'type 1 always differs from 2 [diabetes|diabetes]',
      'type 1 for one, 2 [diabetes|diabetes] for another',
      'type 1 and',
      'type 1 and (2) [diabetes|diabetes]',
      'type 1 and 2 - [diabetes|diabetes]',
      'type 1, 2 kinds of [diabetes|diabetes]',
    ])('%s', (drawn) => {
      expect(drawnWithIds(drawn)).toBe(drawn);
    });
  });

  describe('where one name of two would be none', () => {
    test.each([
      'type 1 and 9 [diabetes|diabetes]',
      'type O and 2 [diabetes|diabetes]',
      'type 1 or 2 [heart|heart] attacks',
      'green and [white blood cells|white-blood-cell]',
      '[vitamins A|vitamin-a], [C|vitamin-c], Q and E',
      'sub- and [postnatal|postnatal]',
    ])('%s', (drawn) => {
      expect(drawnWithIds(drawn)).toBe(drawn);
    });
  });

  describe('after a lone comma, where a sentence goes on', () => {
    test.each([
      'For your [heart|heart], [kidney disease|kidney-disease] is bad news.',
      'For your [heart|heart],\n      [kidney disease|kidney-disease] is bad news.',
      'Unlike [calcium|calcium], [magnesium citrate|magnesium-citrate] dissolves.',
      '[zinc|zinc],[magnesium citrate|magnesium-citrate]',
    ])('%j', (drawn) => {
      expect(drawnWithIds(drawn)).toBe(drawn);
    });
  });

  describe('that the name says already', () => {
    test.each([
      '[iron|iron] and [iron deficiency|iron-deficiency]',
      '[Calcium|calcium], or [calcium citrate|calcium-citrate]',
      '[vitamin D|vitamin-d] and [vitamin D deficiency|vitamin-d-deficiency]',
      '[calcium citrate|calcium-citrate] and [citrate|citrate]',
      '[type 2 diabetes|type-2-diabetes] or [Diabetes|diabetes] of another kind',
      '[heart disease|heart-disease] and disease of the lungs',
      '[heart diseases|heart-disease] and disease of the lungs',
      '[wh\u00adite blood cells|white-blood-cell] and [ce\u00adll|cell] damage',
      '[white blood cells|white-blood-cell] and [cell|cell] damage',
      '[omega-3|omega-3] and 3 capsules',
      'type 1 and 1 [diabetes|diabetes]',
    ])('%s', (drawn) => {
      expect(drawnWithIds(drawn)).toBe(drawn);
    });
  });

  describe('that belong to a longer name', () => {
    test.each([
      '[vitamin A|vitamin-a] and [B cells|b-cell]',
      '[vitamin D|vitamin-d] and [B-cell|b-cell] counts',
      '[vitamin D|vitamin-d] and [C reactive protein|c-reactive-protein]',
      '[blood pressure|blood-pressure] and [sugar alcohol|sugar-alcohol]',
      '[hepatitis B|hepatitis-b] and [T cells|t-cell]',
      'In [hepatitis B|hepatitis-b], or [T cells|t-cell] of it',
      '[Omega-3|omega-3] and [6|omega-6] of them',
    ])('%s', (drawn) => {
      expect(drawnWithIds(drawn)).toBe(drawn);
    });
  });

  describe('that begin another word', () => {
    test.each([
      '[vitamin D|vitamin-d] and [C-reactive protein|c-reactive-protein]',
      '[vitamin K|vitamin-k] and D-dimer',
      '[hepatitis B|hepatitis-b] and C-section',
      '[vitamin C|vitamin-c] and E\u2011cigarettes',
      '[vitamin C|vitamin-c] and E\u2010cigarettes',
      '[hepatitis A|hepatitis-a], [E. coli|e-coli] and others',
      '[hepatitis A|hepatitis-a] and [E. coli|e-coli]',
      '[vitamin D|vitamin-d] and C. difficile',
      '[vitamin D|vitamin-d] or C.diff',
      '[omega-3|omega-3] and 6-week trials',
      '[vitamin D|vitamin-d] and [E|vitamin-e]. They help.',
      '[vitamin D|vitamin-d] and [E|vitamin-e] in sugar-free form',
      '[vitamin D|vitamin-d] and [B12|vitamin-b12]-rich food',
    ])('%s', (drawn) => {
      expect(drawnWithIds(drawn)).toBe(drawn);
    });
  });
});
