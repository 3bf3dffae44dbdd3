import * as v from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { hear } from '../../../messages/hear.ts';
import { answer } from '../../../messages/message.ts';
import { listen } from '../../../messages/messaging.ts';
import { fromFrame } from '../../../messages/senders.ts';

vi.mock(import('../../../messages/messaging.ts'), () => ({ send: vi.fn(), listen: vi.fn() }));

const TABLE = { shout: { from: fromFrame, data: v.parser(v.string()), answer: answer<string>() } };
const FRAME = { id: browser.runtime.id, url: 'https://www.nhs.uk/', tab: { id: 7 }, frameId: 3 };
const POPUP = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') };

const shout = vi.fn<(text: string, sender: object) => string>();
let controller: AbortController;
/** What is listened for, by name; each answers as the browser has it. */
let heard: Map<string, (message: { data: unknown; sender: object }) => unknown>;

beforeEach(() => {
  heard = new Map();
  vi.mocked(listen).mockImplementation((name, answer) => {
    heard.set(name, answer);
    return () => void heard.delete(name);
  });
  shout.mockImplementation((text) => text.toUpperCase());
  controller = new AbortController();
  hear(TABLE, { shout }, controller.signal);
});
const arrive = (data: unknown, sender: object) => () => heard.get('shout')?.({ data, sender });

describe('a message', () => {
  test('is answered where its sender may send it and it holds what it promises', () => {
    expect(arrive('iron', FRAME)()).toBe('IRON');
    expect(shout).toHaveBeenCalledExactlyOnceWith('iron', FRAME);
  });

  test('of another sender is refused, and nothing is done for it', () => {
    expect(arrive('iron', POPUP)).toThrow('“shout” may not come from there.');
    expect(shout).not.toHaveBeenCalled();
  });

  test.each([undefined, null, 5, ['iron']])('that holds %j is refused, and nothing is done for it', (data) => {
    expect(arrive(data, FRAME)).toThrow(expect.objectContaining({ name: 'ValiError' }));
    expect(shout).not.toHaveBeenCalled();
  });

  test('is not looked at where its sender may not send it', () => {
    expect(arrive(5, POPUP)).toThrow('“shout” may not come from there.');
  });
});

test('nothing is listened for that is not in the table', () => {
  const whisper = vi.fn<() => string>();
  hear(TABLE, Object.assign({ shout }, { whisper }), controller.signal);
  expect(Array.from(heard.keys())).toEqual(['shout']);
});

test('a handler must be there for each message, and take and give what the table says', () => {
  // @ts-expect-error One is missing.
  hear(TABLE, {}, controller.signal);
  // @ts-expect-error One is not in the table.
  hear(TABLE, { shout, whisper: shout }, controller.signal);
  // @ts-expect-error A text is sent, not a number.
  hear(TABLE, { shout: (text: number) => String(text) }, controller.signal);
  // @ts-expect-error A text is to be answered.
  hear(TABLE, { shout: () => 5 }, controller.signal);
  // @ts-expect-error Nothing says who may send it.
  hear({ shout: { data: v.parser(v.string()), answer: answer<string>() } }, { shout }, controller.signal);
  // @ts-expect-error Nothing says what it holds.
  hear({ shout: { from: fromFrame, answer: answer<string>() } }, { shout }, controller.signal);
  // @ts-expect-error Nothing says what comes back.
  hear({ shout: { from: fromFrame, data: v.parser(v.string()) } }, { shout }, controller.signal);
  expect(heard.size).toBe(1);
});

test('nothing is heard any more once the signal aborts', () => {
  controller.abort();
  expect(heard.size).toBe(0);
});

test('that the extension has taken its messaging with it is no failure', () => {
  vi.mocked(listen).mockReturnValue(() => {
    throw new TypeError('Extension context invalidated.');
  });
  hear(TABLE, { shout }, controller.signal);
  expect(() => controller.abort()).not.toThrow();
});
