import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TermActions, type WordActions } from '../../../../components/card/TermActions.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

type Say = (on: boolean) => Promise<void>;
const done = () => Promise.resolve();
const on = {
  onSave: vi.fn<Say>(),
  onKnow: vi.fn<Say>(),
  onMute: vi.fn<Say>(),
  onCopy: vi.fn<() => Promise<void>>(),
};
const open = (said: Partial<WordActions> = {}, answer: () => Promise<void> = done) => {
  for (const way of Object.values(on)) way.mockImplementation(answer);
  return show(<TermActions isSaved={false} isKnown={false} isMuted={false} {...on} {...said} />);
};
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => fireEvent.click(button(name));
const unfold = () => press('More to do');
const said = () => screen.getByRole('status').textContent;

describe('a word', () => {
  test.each([
    ['is saved', 'Save', {}, on.onSave, true],
    ['is given up', 'Save', { isSaved: true }, on.onSave, false],
    ['is noted as known', 'I know this word', {}, on.onKnow, true],
    ['is unknown again', 'Undo', { isKnown: true }, on.onKnow, false],
  ] as const)('%s by the button “%s”', (_what, name, state, way, wanted) => {
    open(state);
    press(name);
    expect(way.mock.calls).toEqual([[wanted]]);
  });

  test.each([
    ['is quieted on this site', 'Wrong meaning here', {}, true],
    ['is marked there again', 'Undo', { isMuted: true }, false],
  ] as const)('%s by the button “%s”', (_what, name, state, wanted) => {
    open(state);
    if (!('isMuted' in state)) unfold();
    press(name);
    expect(on.onMute.mock.calls).toEqual([[wanted]]);
  });

  test('shows whether it is saved', () => {
    open();
    expect(button('Save').getAttribute('aria-pressed')).toBe('false');
    cleanup();
    open({ isSaved: true });
    expect(button('Save').getAttribute('aria-pressed')).toBe('true');
  });

  test.each([
    [{}, ''],
    [{ isKnown: true }, 'OK, hidden from now on.'],
    [{ isMuted: true }, 'Hidden on this site.'],
    [{ isKnown: true, isMuted: true }, 'OK, hidden from now on.'],
  ])('says what has been said of it: %o', (state, text) => {
    open(state);
    expect(said()).toBe(text);
  });

  test('has its Undo in the same place, with the focus still on it', () => {
    const { rerender } = open();
    const know = button('I know this word');
    know.focus();
    rerender(<TermActions isSaved={false} isKnown isMuted={false} {...on} />);
    expect(document.activeElement).toBe(know);
    expect(button('Undo')).toBe(know);
  });
});

describe('what is less often used', () => {
  test('is one step away', () => {
    open();
    expect(button('More to do').getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
    unfold();
    expect(button('More to do').getAttribute('aria-expanded')).toBe('true');
    expect(button('Copy')).toBeTruthy();
    unfold();
    expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
  });

  test('is there at once where no site could be meant, as in the popup', () => {
    show(<TermActions isSaved={false} isKnown={false} onSave={done} onKnow={done} onCopy={done} />);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Save',
      'I know this word',
      'Copy',
    ]);
  });
});

describe('the reader is told', () => {
  test('that the text is copied', async () => {
    open();
    unfold();
    press('Copy');
    await expect.poll(said).toBe('Copied.');
  });

  test.each([
    ['Copy', 'The browser didn’t let Glosswell copy this. You can select the text and copy it yourself.'],
    ['Save', 'Glosswell isn’t answering just now, so this wasn’t kept. Please try again.'],
    ['I know this word', 'Glosswell isn’t answering just now, so this wasn’t kept. Please try again.'],
    ['Wrong meaning here', 'Glosswell isn’t answering just now, so this wasn’t kept. Please try again.'],
  ])('that this failed: %s', async (name, text) => {
    open({}, () => Promise.reject(new Error('no answer')));
    unfold();
    press(name);
    await expect.poll(said).toBe(text);
  });

  test('that there is no answer, and that there was one after all', async () => {
    vi.useFakeTimers();
    let answer = () => {};
    open({}, () => new Promise((resolve) => (answer = resolve)));
    press('Save');
    await vi.advanceTimersByTimeAsync(2000);
    expect(said()).toContain('isn’t answering');
    answer();
    await vi.advanceTimersByTimeAsync(2000);
    expect(said()).toBe('');
  });
});

test.each([
  ['nothing said', {}],
  ['all said', { isSaved: true, isKnown: true, isMuted: true }],
])('axe finds nothing wrong with %s', async (_what, state) => {
  open(state);
  expect(screen.getByRole('group', { name: 'This word' })).toBeTruthy();
  expect(await violations()).toEqual([]);
});
