import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { SiteSwitch, type SiteDecision } from '../../../../components/page/SiteSwitch.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onSwitch = vi.fn<(on: boolean) => void>();
const others = (isOn: boolean): SiteDecision => ({ isOn, by: 'others' });
const rule = (isOn: boolean, rule: string): SiteDecision => ({ isOn, by: 'rule', rule });
const view = (site: string, decision: SiteDecision) => (
  <SiteSwitch site={site} decision={decision} onSwitch={onSwitch} />
);
const open = (site: string, decision: SiteDecision) => show(view(site, decision));

test.each([
  ['nhs.uk', 'Explain words on all of nhs.uk'],
  ['en.wikipedia.org', 'Explain words on all of en.wikipedia.org'],
  ['www.gov.uk', 'Explain words on www.gov.uk'],
  ['xn--bcher-kva.example', 'Explain words on all of bücher.example'],
  ['localhost', 'Explain words on localhost'],
  ['192.168.0.1', 'Explain words on 192.168.0.1'],
  ['[::1]', 'Explain words on [::1]'],
  ['', 'Explain words in files on this device'],
])('the switch for “%s” is named “%s”', (site, name) => {
  open(site, others(true));
  expect(screen.getByRole('switch', { name })).toBeTruthy();
});

test('a choice made with www. is named where the page is one without', () => {
  open('gov.uk', rule(false, 'www.gov.uk'));
  expect(screen.getByRole('switch', { name: 'Explain words on www.gov.uk' })).toBeTruthy();
  expect(screen.getByText('Off, because you switched it off for www.gov.uk.')).toBeTruthy();
});

test.each<[SiteDecision, string]>([
  [others(true), 'On here, as on all sites by default.'],
  [others(false), 'Off, because you chose to explain words only on sites that you pick.'],
  [rule(true, 'en.wikipedia.org'), 'You switched it on here.'],
  [rule(false, 'en.wikipedia.org'), 'You switched it off here.'],
  [rule(true, 'wikipedia.org'), 'On, because you switched it on for wikipedia.org.'],
  [rule(false, 'wikipedia.org'), 'Off, because you switched it off for wikipedia.org.'],
])('what decided is said beside it, and to screen readers: %j', (decision, reason) => {
  open('en.wikipedia.org', decision);
  const described = screen.getByRole('switch').getAttribute('aria-describedby') ?? '';
  expect(screen.getByText(reason).id).toBe(described);
});

test.each([true, false])('the switch tells its state, and asks for the other when it is used: %s', (isOn) => {
  open('nhs.uk', others(isOn));
  const control = screen.getByRole('switch');
  expect(control).toMatchObject({ checked: isOn, tabIndex: 0 });
  expect(control.getAttribute('aria-checked')).toBe(String(isOn));
  fireEvent.click(control);
  expect(onSwitch.mock.calls).toEqual([[!isOn]]);
});

test('the words beside the switch switch too', () => {
  open('localhost', others(true));
  fireEvent.click(screen.getByText('Explain words on localhost'));
  expect(onSwitch.mock.calls).toEqual([[false]]);
});

test('the switch follows what was chosen elsewhere', () => {
  const { rerender } = open('nhs.uk', others(true));
  rerender(view('nhs.uk', rule(false, 'nhs.uk')));
  expect(screen.getByRole('switch')).toMatchObject({ checked: false });
});

test.each([true, false])('axe finds nothing wrong; on: %s', async (isOn) => {
  open('nhs.uk', others(isOn));
  expect(await violations()).toEqual([]);
});
