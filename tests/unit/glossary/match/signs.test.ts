import { describe, expect, test } from 'vitest';
import { hasOtherSense } from '../../../../glossary/match/signs.ts';

/** Whether the form in brackets has another sense there. */
const other = (text: string) => {
  const from = text.indexOf('[');
  const to = text.indexOf(']') - 1;
  return hasOtherSense(text.replace(/[[\]]/g, ''), from, to);
};

describe('signs around a form give it another sense', () => {
  test.each([
    ['degrees behind a name', 'by Jane Doe, [MS], RD'],
    ['degrees behind a name', 'Ann Lee, [MS], RD, looked at the page.'],
    ['degrees behind a name', 'Reviewed by Maria de la Cruz, [RD]'],
    ['a price', 'The ticket costs [CHF] 24.50.'],
    ['a price', 'It sells at 1,200 [CAD].'],
    ['a price', 'Rooms from [INR] 4,500 a night'],
    ['a seat', 'Your seat is [B12], by the window.'],
    ['a cell of a sheet', 'Put the sum into cell [B12].'],
    ['a numbered nerve', 'the cranial nerve [IV]'],
    ['a numbered figure', 'see Figure [IV]'],
    ['a king', 'when Henry [IV] was crowned'],
    ['a stage of a tumour', 'The tumour was [T3] N1 M0.'],
    ['a stage of a tumour', 'pT2 [N1] M0'],
    ['a vertebra', 'a disc between [T3] and T4'],
    ['a vertebra', 'pain at [L4] of the lumbar spine'],
    ['a slow drug', 'oxycodone [ER] 10 mg'],
    ['a slow drug', 'metformin [XR] tablets'],
    ['a place', 'Flint, [MI] 48502'],
    ['a body', 'the [Obesity] Medicine Association says'],
    ['a body', 'the American [Heart] Association'],
    ['a body', 'The Office of Women’s [Health] wrote'],
    ['a journal', 'in the Journal of Clinical [Nutrition]'],
    ['an event', 'on World [Diabetes] Day'],
  ])('of %s: %s', (_what, text) => {
    expect(other(text)).toBe(true);
  });

  test.each([
    'People with [MS] may tire soon.',
    'She has lupus, [MS], and gout.',
    'In [CHF] the heart pumps less.',
    'The [INR] was 2.50 last week.',
    'a lack of [B12] in the blood',
    'an [IV] line in the arm',
    'The [IV] was taken out.',
    'levels of [T3] and T4 from the thyroid',
    'her [T3] was low',
    'She went to the [ER] by car.',
    'after a heart attack ([MI]) in Flint',
    '[Diabetes] is common. The Association says so.',
    'In [Diabetes], sugar stays in the blood.',
    'the centers for [disease] control',
  ])('and not here: %s', (text) => {
    expect(other(text)).toBe(false);
  });
});
