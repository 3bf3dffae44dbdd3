import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused } from '../../../messages/message.ts';
import { listen, send } from '../../../messages/messaging.ts';

/** A listener as the browser calls it: says whether it will answer, and answers by calling back. */
type Listener = (envelope: unknown, sender: object, respond: (reply: unknown) => void) => true | undefined;

let listeners: Set<Listener>;
/** Where each message was sent: the background, or a tab with its options. */
let targets: unknown[][];

/** Hands a message to everybody who listens, as the browser does. */
async function deliver(envelope: unknown): Promise<unknown> {
  for (const listener of listeners) {
    const reply = await new Promise((resolve) => {
      // Only what can be written as JSON gets through.
      const isTaken = listener(envelope, { id: 'glosswell' }, (reply) => resolve(JSON.parse(JSON.stringify(reply))));
      if (!isTaken) resolve(undefined);
    });
    if (reply !== undefined) return reply;
  }
  return undefined;
}

beforeEach(() => {
  listeners = new Set();
  targets = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(
    (listener) => void listeners.add(listener as unknown as Listener),
  );
  vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener').mockImplementation(
    (listener) => void listeners.delete(listener as unknown as Listener),
  );
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((envelope: unknown) => deliver(envelope));
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((...sent: unknown[]) => {
    targets.push([sent[0], sent[2]]);
    return deliver(sent[1]);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a message is answered by who listens for it', async () => {
  listen('double', ({ data }) => (data as number) * 2);
  listen('greet', async () => 'Hello');
  expect(await send('double', 21)).toBe(42);
  expect(await send('greet', undefined)).toBe('Hello');
});

test('an answer without a value is one too', async () => {
  listen('note', () => undefined);
  expect(await send('note', 1)).toBeUndefined();
});

test.each([
  [
    'at once',
    () => {
      throw new Error('Not now.');
    },
  ],
  ['later', () => Promise.reject(new Error('Not now.'))],
])('where answering fails %s, the sender is told', async (_when, answer) => {
  listen('double', answer);
  const sent = send('double', 21);
  await expect(sent).rejects.toThrow('Not now.');
  await expect(sent).rejects.toBeInstanceOf(Refused);
});

test('nobody’s answer is a failure', async () => {
  listen('double', () => 42);
  const answer = send('triple', 21);
  await expect(answer).rejects.toThrow('Nobody answers “triple”.');
  await expect(answer).rejects.not.toBeInstanceOf(Refused);
});

test('who has stopped listening does not answer', async () => {
  const stop = listen('double', () => 42);
  stop();
  await expect(send('double', 21)).rejects.toThrow();
});

test.each([undefined, null, 'double', { name: 'double', data: 1 }, { to: 'others', name: 'double' }])(
  'what is no message of ours, such as %j, is left alone',
  async (envelope) => {
    const answer = vi.fn();
    listen('double', answer);
    expect(await deliver(envelope)).toBeUndefined();
    expect(answer).not.toHaveBeenCalled();
  },
);

test('a tab is spoken to as a whole, or in one frame', async () => {
  listen('double', () => 42);
  await send('double', 1, 7);
  await send('double', 1, { tabId: 7, frameId: 3 });
  expect(targets).toEqual([
    [7, undefined],
    [7, { frameId: 3 }],
  ]);
});
