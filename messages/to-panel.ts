/** Every message that pages send to a panel beside them. */
import { answer, type Messages } from './message.ts';
import { send } from './messaging.ts';
import { fromInnerFrame } from './senders.ts';
import { nothing } from './to-page.ts';

/** What frames tell panels. */
export const TO_PANEL = {
  /** Readers see words in this frame; a panel that wants them has to ask for them, as it does of the page. */
  frameInView: { from: fromInnerFrame, data: nothing, answer: answer<void>() },
} satisfies Messages;

/** Tells all panels; those beside other tabs let it be. That none is open any more is no failure. */
export async function tellPanels(name: keyof typeof TO_PANEL): Promise<void> {
  await send(name, undefined).catch(() => undefined);
}
