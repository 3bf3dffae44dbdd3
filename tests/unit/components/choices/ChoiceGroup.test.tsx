import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ChoiceGroup } from '../../../../components/choices/ChoiceGroup.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onChoose = vi.fn<(value: string) => void>();
const view = (chosen: string) => (
  <ChoiceGroup
    legend="How often"
    hint="As often as you like."
    choices={[
      { value: 'every', label: 'Every time' },
      { value: 'page', label: 'Once on a page', hint: 'The first time.' },
    ]}
    chosen={chosen}
    onChoose={onChoose}
  />
);

test('the choices are a named group, with one chosen', () => {
  show(view('page'));
  expect(screen.getByRole('group', { name: 'How often' }).getAttribute('aria-describedby')).toBeTruthy();
  expect(screen.getByRole('radio', { name: 'Once on a page' })).toMatchObject({ checked: true });
  expect(screen.getByRole('radio', { name: 'Every time' })).toMatchObject({ checked: false });
});

test('a choice is told when it is made', () => {
  show(view('page'));
  fireEvent.click(screen.getByRole('radio', { name: 'Every time' }));
  expect(onChoose.mock.calls).toEqual([['every']]);
});

test('the group follows what was chosen elsewhere', () => {
  const { rerender } = show(view('page'));
  rerender(view('every'));
  expect(screen.getByRole('radio', { name: 'Every time' })).toMatchObject({ checked: true });
});

test('two groups do not take each other’s choices', () => {
  show(
    <>
      {view('page')}
      {view('every')}
    </>,
  );
  expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('axe finds nothing wrong', async () => {
  show(view('page'));
  expect(await violations()).toEqual([]);
});
