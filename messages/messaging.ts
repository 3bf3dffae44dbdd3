/** Carries messages between the parts of the extension, with the answer or the failure on the way back. */
import { browser, type Browser } from 'wxt/browser';
import { Refused } from './message.ts';

/** Who is spoken to: a tab with all its frames, or one frame; the background where none is named. */
export type Target = number | { tabId: number; frameId: number };

/** A message on its way. */
interface Envelope {
  to: typeof OURS;
  name: string;
  data: unknown;
}

/** What comes back. */
type Reply = { value: unknown } | { failure: string };

/** A message as it arrives. */
export interface Arrived {
  data: unknown;
  sender: Browser.runtime.MessageSender;
}

/** Tells our messages from any other. */
const OURS = 'glosswell';

/**
 * Sends a message and gives the answer.
 *
 * @throws {Refused} where it was refused, or answering failed
 * @throws where nobody answers
 */
export async function send(name: string, data: unknown, target?: Target): Promise<unknown> {
  const envelope: Envelope = { to: OURS, name, data };
  const reply = await (target === undefined
    ? browser.runtime.sendMessage(envelope)
    : typeof target === 'number'
      ? browser.tabs.sendMessage(target, envelope)
      : browser.tabs.sendMessage(target.tabId, envelope, { frameId: target.frameId }));
  if (reply && 'value' in reply) return reply.value ?? undefined;
  if (reply) throw new Refused(reply.failure);
  throw new Error(`Nobody answers “${name}”.`);
}

/** Listens for a message; gives a way to stop. */
export function listen(name: string, answer: (message: Arrived) => unknown): () => void {
  const listener = (envelope: unknown, sender: Browser.runtime.MessageSender, respond: (reply: Reply) => void) => {
    if (!isEnvelope(envelope) || envelope.name !== name) return undefined;
    const reply = async () => {
      try {
        // Null stands for no value, since a missing one would not get through.
        respond({ value: (await answer({ data: envelope.data, sender })) ?? null });
      } catch (error) {
        respond({ failure: String(error) });
      }
    };
    void reply();
    // Keeps the way back open.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === OURS;
}
