import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StoryStrip } from '../../../../components/pictures/StoryStrip.tsx';
import { TermCard } from '../../../../components/card/TermCard.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

afterEach(cleanup);

const ENERGY = {
  title: 'From sugar to energy',
  steps: [
    { id: 'glycolysis', label: 'glycolysis', gives: '2 ATP, 2 pyruvate' },
    { id: 'krebs-cycle', label: 'Krebs cycle', gives: '2 ATP, carriers' },
    { id: 'atp', label: 'ATP' },
  ],
};
const onOpen = vi.fn<(id: string) => void>();
const open = (current: string, strip: Parameters<typeof StoryStrip>[0]['strip'] = ENERGY) =>
  show(<StoryStrip strip={strip} current={current} onOpen={onOpen} />);
const steps = () => within(screen.getByRole('list')).getAllByRole('listitem');

describe('a story', () => {
  test('is a region with its name, which is its heading too', () => {
    open('atp');
    const region = screen.getByRole('region', { name: 'From sugar to energy' });
    expect(within(region).getByRole('heading', { level: 3, name: 'From sugar to energy' })).toBeTruthy();
  });

  test('is read in its order, each step with what it gives', () => {
    open('krebs-cycle');
    expect(steps().map(({ textContent }) => textContent)).toEqual([
      'glycolysis 2 ATP, 2 pyruvate',
      'Krebs cycle you are here 2 ATP, carriers',
      'ATP',
    ]);
  });

  test('tells where the reader is, and only there', () => {
    open('krebs-cycle');
    expect(steps().map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  });

  test('opens every other step, each a button that keys reach', () => {
    open('krebs-cycle');
    const buttons = screen.getAllByRole('button');
    expect(buttons.map(({ textContent, tabIndex }) => [textContent, tabIndex])).toEqual([
      ['glycolysis', 0],
      ['ATP', 0],
    ]);
    for (const button of buttons) fireEvent.click(button);
    expect(onOpen.mock.calls).toEqual([['glycolysis'], ['atp']]);
  });

  test('is nowhere on the card of the whole, where every step can be opened', () => {
    open('cellular-respiration');
    expect(screen.queryByText('you are here')).toBeNull();
    expect(screen.getAllByRole('button')).toHaveLength(3);
  });

  test.each([
    ['that it goes round', { ...ENERGY, isCycle: true as const }, 'Then it starts again.'],
    ['what holds for all of it', { ...ENERGY, note: 'Counted for one glucose.' }, 'Counted for one glucose.'],
    ['both', { ...ENERGY, isCycle: true as const, note: 'One turn.' }, 'Then it starts again. One turn.'],
  ])('says %s', (_what, strip, text) => {
    open('atp', strip);
    expect(screen.getByText(text)).toBeTruthy();
  });

  test.each(['krebs-cycle', 'elsewhere'])('has nothing that axe finds wrong, from %s', async (current) => {
    open(current, { ...ENERGY, isCycle: true, note: 'One turn.' });
    expect(await violations()).toEqual([]);
  });
});

test('a card shows the stories that it is a step of', () => {
  const card = cardOf('ATP', { strips: [ENERGY, { ...ENERGY, title: 'Another' }] });
  show(<TermCard card={card} headingId="heading" onOpen={onOpen} />);
  expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual([
    'From sugar to energy',
    'Another',
  ]);
  expect(screen.getAllByText('you are here')).toHaveLength(2);
});
