import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SiteRules } from '../../../../components/choices/SiteRules.tsx';
import { siteTyped } from '../../../../settings/site-of.ts';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onRule = vi.fn<(site: string, rule: 'on' | 'off' | undefined) => void>();
const open = (rules: Record<string, 'on' | 'off'>, added: 'on' | 'off' = 'off') =>
  show(<SiteRules rules={rules} added={added} siteTyped={siteTyped} onRule={onRule} />);
const list = () => screen.getByRole('list', { name: 'Your sites' });

describe('the list', () => {
  test('names each site from A to Z, with its switch', () => {
    open({ 'nhs.uk': 'off', 'example.org': 'on', '': 'off' });
    const switches = within(list()).getAllByRole('switch');
    expect(switches.map((each) => [(each as HTMLInputElement).checked, each.closest('label')?.textContent])).toEqual([
      [false, 'Explain words in files on this device'],
      [true, 'Explain words on example.org'],
      [false, 'Explain words on nhs.uk'],
    ]);
  });

  test('switches a site', () => {
    open({ 'nhs.uk': 'off' });
    fireEvent.click(screen.getByRole('switch', { name: 'Explain words on nhs.uk' }));
    expect(onRule.mock.calls).toEqual([['nhs.uk', 'on']]);
  });

  test('takes a site away, and keeps the focus near', () => {
    open({ 'nhs.uk': 'off' });
    fireEvent.click(screen.getByRole('button', { name: 'Remove nhs.uk' }));
    expect(onRule.mock.calls).toEqual([['nhs.uk', undefined]]);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your sites' }));
  });

  test('that is empty says so', () => {
    open({});
    expect(screen.queryByRole('list')).toBeNull();
    expect(screen.getByText('No site has a choice of its own yet.')).toBeTruthy();
  });
});

describe('adding', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Add a site' });
  const add = (text: string) => {
    fireEvent.input(field(), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: /^Add/ }));
  };
  const complaint = () => screen.getByRole('alert').textContent;

  test.each([
    ['off', 'Add as off'],
    ['on', 'Add as on'],
  ] as const)('adds a site as %s with “%s”', (added, name) => {
    open({}, added);
    fireEvent.input(field(), { target: { value: 'https://www.nhs.uk/conditions' } });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onRule.mock.calls).toEqual([['www.nhs.uk', added]]);
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  test.each([
    ['what is magnesium', '“what is magnesium” isn’t a site. Type an address or a name with a dot, such as nhs.uk.'],
    ['  ', 'Type an address or a name first, such as nhs.uk.'],
    ['NHS.uk.', 'nhs.uk is in your list already.'],
    ['www.bücher.example', 'www.bücher.example is in your list already.'],
  ])('answers “%s” with a sentence, and loses nothing', (text, sentence) => {
    open({ 'nhs.uk': 'off', 'www.xn--bcher-kva.example': 'off' });
    add(text);
    expect(complaint()).toBe(sentence);
    expect(onRule.mock.calls).toEqual([]);
    expect(field()).toMatchObject({ value: text });
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id);
  });

  test('the sentence goes once a site is added', () => {
    open({});
    add('magnesium');
    add('nhs.uk');
    expect(complaint()).toBe('');
  });
});

test.each([{}, { 'nhs.uk': 'off', 'example.org': 'on' } as const])('axe finds nothing wrong: %j', async (rules) => {
  open(rules);
  fireEvent.click(screen.getByRole('button', { name: /^Add/ }));
  expect(await violations()).toEqual([]);
});
