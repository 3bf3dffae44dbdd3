/** Answers messages, and only as the table says: from who may send them, and holding what they promise. Nothing else gets past here. */
import { browser } from 'wxt/browser';
import type { AnswerOf, DataOf, Message, Messages } from './message.ts';
import { listen } from './messaging.ts';
import type { Sender } from './senders.ts';

/** Answers one message, whose data was checked. What it throws is told to the sender. */
type Handler<M extends Message> = (data: DataOf<M>, sender: Sender) => AnswerOf<M> | Promise<AnswerOf<M>>;

/** Answers all messages of a table, until `signal` aborts if one is given. A message that may not be sent, or not like that, gets an error, and nothing is done. */
export function hear<T extends Messages>(
  table: T,
  handlers: { [K in keyof T]: Handler<T[K]> },
  signal?: AbortSignal,
): void {
  const stops = Object.entries(table).map(([name, { from, data: check }]) =>
    listen(name, ({ data, sender }) => {
      const us = { id: browser.runtime.id, root: browser.runtime.getURL('/') };
      if (!from(sender, us)) throw new Error(`“${name}” may not come from there.`);
      return handlers[name]?.(check(data) as DataOf<T[string]>, sender);
    }),
  );
  signal?.addEventListener('abort', () => {
    try {
      for (const stop of stops) stop();
    } catch {
      // The extension is gone and has taken its messaging with it.
    }
  });
}
