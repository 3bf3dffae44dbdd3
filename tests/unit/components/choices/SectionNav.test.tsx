import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SectionNav } from '../../../../components/choices/SectionNav.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const open = () =>
  show(
    <>
      <SectionNav
        sections={[
          { id: 'marks', title: 'Marks' },
          { id: 'cards', title: 'Cards' },
        ]}
        current="cards"
      />
      <section id="marks" />
      <section id="cards" />
    </>,
  );
const menu = () => screen.getByRole('button');
const isOpen = () => menu().getAttribute('aria-expanded') === 'true';

test('links to each section, and marks the one in view', async () => {
  open();
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#marks', '#cards']);
  expect(screen.getByRole('link', { current: true }).textContent).toBe('Cards');
  expect(menu().textContent).toBe('Section: Cards ');
  expect(await violations()).toEqual([]);
});

test('its menu opens, and closes when a section is chosen', () => {
  open();
  fireEvent.click(menu());
  expect(isOpen()).toBe(true);
  fireEvent.click(screen.getByRole('link', { name: 'Marks' }));
  expect(isOpen()).toBe(false);
});

test('Escape closes its menu and gives the focus back', () => {
  open();
  fireEvent.click(menu());
  const link = screen.getByRole('link', { name: 'Marks' });
  link.focus();
  fireEvent.keyDown(link, { key: 'Escape' });
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(menu());
});
