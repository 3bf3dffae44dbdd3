import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { RangeFigure } from '../../../../components/pictures/RangeFigure.tsx';
import { TermCard } from '../../../../components/card/TermCard.tsx';
import type { Range } from '../../../../glossary/entry/range.ts';
import { drawRange } from '../../../../glossary/ranges/draw-range.ts';
import { A1C, MAGNESIUM } from '../../glossary/ranges/ranges.ts';
import { cardOf, show, violations } from '../tiny.tsx';

afterEach(cleanup);

const LAB = 'Your lab’s own range counts.';
const CLINIC = 'Your clinic’s own range counts.';
const HEART_RATE: Range = {
  title: 'Heart rate at rest',
  kind: 'measure',
  units: [{ name: 'beats a minute', step: 1, factor: 1, offset: 0 }],
  from: 40,
  to: 140,
  bands: [{ label: 'slower', below: 60 }, { label: 'usual', upTo: 100 }, { label: 'faster' }],
};
const shown = (range: Range) => ({ range, drawing: drawRange(range) });

test('a scale is a figure with its name, and a picture that says the same in words', () => {
  show(<RangeFigure shown={shown(A1C)} />);
  const figure = screen.getByRole('figure');
  expect(within(figure).getByRole('heading', { level: 3, name: 'A1C' })).toBeTruthy();
  expect(within(figure).getByRole('img', { name: /prediabetes: 5\.7 to 6\.4% \(39 to 47 mmol\/mol\)/ })).toBeTruthy();
});

test.each([
  ['a lab’s test', A1C, LAB],
  ['a lab’s test with a note', { ...A1C, note: 'For adults.' }, `${LAB} For adults.`],
  ['an amount with a note', { ...MAGNESIUM, note: 'For adults.' }, 'For adults.'],
])('%s says whose range counts, and whom it holds for', (_what, range, text) => {
  show(<RangeFigure shown={shown(range)} />);
  expect(screen.getByText(text)).toBeTruthy();
});

test.each([
  ['a lab’s test', A1C, LAB],
  ['another measure', HEART_RATE, CLINIC],
  ['another measure with a note', { ...HEART_RATE, note: 'For adults.' }, `${CLINIC} For adults.`],
])('a reader’s own result on the scale of %s says once whose range counts', (_what, range, text) => {
  const { container } = show(<RangeFigure shown={{ ...shown(range), isResult: true }} />);
  expect(container.querySelector('figure > p')?.textContent).toBe(text);
});

test.each([
  ['an amount', MAGNESIUM],
  ['a measure without a result', HEART_RATE],
])('%s has nothing to do with labs or clinics', (_what, range) => {
  const { container } = show(<RangeFigure shown={shown(range)} />);
  expect(container.querySelector('figure > p')).toBeNull();
});

test.each([A1C, MAGNESIUM])('axe finds nothing wrong: %#', async (range) => {
  show(<RangeFigure shown={shown(range)} />);
  expect(await violations()).toEqual([]);
});

test('a card shows its scales', () => {
  const card = cardOf('Magnesium', { ranges: [shown(MAGNESIUM), shown(A1C)] });
  show(<TermCard card={card} headingId="heading" onOpen={() => undefined} />);
  expect(screen.getAllByRole('figure').map((figure) => within(figure).getByRole('heading').textContent)).toEqual([
    'Magnesium in a day',
    'A1C',
  ]);
});
