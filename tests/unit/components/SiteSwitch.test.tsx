// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { SiteSwitch } from '../../../components/SiteSwitch.tsx';
import { show, violations } from './tiny.tsx';

afterEach(cleanup);

const onSwitch = vi.fn<(on: boolean) => void>();
const open = (site: string, isOn: boolean) => show(<SiteSwitch site={site} isOn={isOn} onSwitch={onSwitch} />);

test.each([
  ['nhs.uk', 'Explain words on nhs.uk'],
  ['', 'Explain words in files on this device'],
])('the switch for “%s” is named “%s”', (site, name) => {
  open(site, true);
  expect(screen.getByRole('switch', { name })).toBeTruthy();
});

test.each([true, false])('the switch tells its state, and asks for the other when it is used: %s', (isOn) => {
  open('nhs.uk', isOn);
  const control = screen.getByRole('switch');
  expect(control).toMatchObject({ checked: isOn, tabIndex: 0 });
  expect(control.getAttribute('aria-checked')).toBe(String(isOn));
  fireEvent.click(control);
  expect(onSwitch.mock.calls).toEqual([[!isOn]]);
});

test('the words beside the switch switch too', () => {
  open('nhs.uk', true);
  fireEvent.click(screen.getByText('Explain words on nhs.uk'));
  expect(onSwitch.mock.calls).toEqual([[false]]);
});

test('the switch follows what was chosen elsewhere', () => {
  const { rerender } = open('nhs.uk', true);
  rerender(<SiteSwitch site="nhs.uk" isOn={false} onSwitch={onSwitch} />);
  expect(screen.getByRole('switch')).toMatchObject({ checked: false });
});

test.each([true, false])('axe finds nothing wrong; on: %s', async (isOn) => {
  open('nhs.uk', isOn);
  expect(await violations()).toEqual([]);
});
