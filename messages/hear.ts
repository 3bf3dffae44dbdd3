/** Listens for messages, and refuses those that come from where they may not come from. */
import { browser } from 'wxt/browser';
import { mayCome } from './may-come.ts';
import { onMessage } from './messages.ts';

/** Listens for a message as `onMessage` does; a sender that may not say it gets an error, and nothing is done. */
export const hear: typeof onMessage = (name, answer) =>
  onMessage(name, (message) => {
    const { id } = browser.runtime;
    if (mayCome(name, message.sender, { id, root: browser.runtime.getURL('/') })) return answer(message);
    throw new Error(`“${name}” may not come from there.`);
  });
