import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { QuestionField } from '../../../../components/study/QuestionField.tsx';
import { show } from '../tiny.tsx';

const onAsk = vi.fn<(question: string) => Promise<void>>();
const onLeave = vi.fn<(question: string, instead: readonly string[]) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  onAsk.mockResolvedValue();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const view = (question: string) => (
  <QuestionField question={question} longest={2000} aboutId="iron" onAsk={onAsk} onLeave={onLeave} />
);
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'My question' });
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const rest = () =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(1000);
  });

describe('a question', () => {
  test('is stored once the reader pauses, not at each letter', async () => {
    show(view(''));
    for (const text of ['I', 'Is', 'Is it']) type(text);
    expect(onAsk).not.toHaveBeenCalled();
    await rest();
    expect(onAsk.mock.calls).toEqual([['Is it']]);
  });

  test('is stored at once when the reader leaves the field', () => {
    show(view(''));
    type('Is it');
    fireEvent.blur(field());
    expect(onAsk.mock.calls).toEqual([['Is it']]);
  });

  test('is stored when its view goes away', async () => {
    const { unmount } = show(view(''));
    type('Is it');
    unmount();
    await rest();
    expect(onAsk.mock.calls).toEqual([['Is it']]);
  });

  test('that has not changed is not stored', async () => {
    const { unmount } = show(view('Is it'));
    fireEvent.blur(field());
    type('Is it?');
    type('Is it');
    await rest();
    unmount();
    await rest();
    expect(onAsk).not.toHaveBeenCalled();
  });

  test('may be emptied', async () => {
    show(view('Is it'));
    type('');
    await rest();
    expect(onAsk.mock.calls).toEqual([['']]);
  });
});

describe('a question that is stored elsewhere', () => {
  test('shows here', () => {
    const { rerender } = show(view('Is it'));
    rerender(view('Is it low?'));
    expect(field().value).toBe('Is it low?');
  });

  test('does not take away what is being typed here', async () => {
    const { rerender } = show(view(''));
    type('Is it');
    rerender(view('Why?'));
    expect(field().value).toBe('Is it');
    await rest();
    expect(onAsk.mock.calls).toEqual([['Is it']]);
  });

  test('shows again after the own one was stored', async () => {
    const { rerender } = show(view(''));
    type('Is it');
    await rest();
    rerender(view('Is it'));
    rerender(view('Why?'));
    expect(field().value).toBe('Why?');
  });
});

describe('when the page goes away', () => {
  const leave = () => dispatchEvent(new Event('pagehide'));

  test('what is not stored is given, with what may be stored in its place', async () => {
    show(view('Is'));
    type('Is it');
    await rest();
    type('Is it low?');
    leave();
    expect(onLeave.mock.calls).toEqual([['Is it low?', ['Is', 'Is it']]]);
    expect(onAsk.mock.lastCall).toEqual(['Is it low?']);
  });

  test('nothing is given where all is stored', () => {
    show(view('Is it'));
    leave();
    expect(onLeave).not.toHaveBeenCalled();
    expect(onAsk).not.toHaveBeenCalled();
  });
});

test('a question that could not be stored says so, stays in the field and is tried again', async () => {
  onAsk.mockRejectedValueOnce(new Error('no room'));
  show(view(''));
  type('Is it');
  await rest();
  expect(screen.getByRole('alert').textContent).toMatch(/couldn’t be stored/);
  expect(field().value).toBe('Is it');
  fireEvent.blur(field());
  await rest();
  expect(onAsk).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole('alert')).toBeNull();
});
