import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { CardPreview } from '../../../../components/choices/CardPreview.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

afterEach(cleanup);

const CARD = cardOf('Ferritin', { also: ['serum ferritin'] });
const frame = () =>
  document.querySelector('.card-frame')?.shadowRoot?.querySelector<HTMLElement>('.frame') as HTMLElement;

test('shows the card of pages, folded or whole, light or dark, as it changes', async () => {
  const { rerender } = show(<CardPreview card={CARD} isFolded theme="light" />);
  within(frame()).getByRole('dialog', { name: 'What “Ferritin” means' });
  within(frame()).getByRole('button', { name: 'More' });
  expect(frame().dataset['theme']).toBe('light');
  rerender(<CardPreview card={CARD} isFolded={false} theme="dark" />);
  expect(within(frame()).queryByRole('button', { name: 'More' })).toBeNull();
  expect(within(frame()).getByText('Also: serum ferritin')).toBeDefined();
  expect(frame().dataset['theme']).toBe('dark');
  expect(await violations()).toEqual([]);
});

test('can only be looked at', () => {
  show(<CardPreview card={CARD} isFolded theme="light" />);
  expect(document.querySelector('.card-frame')?.closest('[inert]')).not.toBeNull();
});
