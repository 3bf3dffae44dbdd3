/** When marking begins and ends in a frame, as a function of what happens to it. Acts on nothing; see `frame.ts`. */
import type { Choices } from './mark/choices.ts';

/** What is known of a frame: the choices that hold for it, once they are known. */
export interface FrameState {
  choices: Choices | undefined;
}

/** What may happen to it: the choices become known or change, or another document is written in its place. */
export type FrameEvent = { choices: Choices } | 'new document';

/** What is to be done then: marking begins, anew where it had begun; ends; goes on with other choices; or nothing. */
export type FrameStep = 'begin' | 'end' | 'update' | 'none';

/** The state after an event, and what is to be done. */
export function afterEvent({ choices }: FrameState, event: FrameEvent): [state: FrameState, step: FrameStep] {
  if (event === 'new document') return [{ choices }, choices?.decision.isOn ? 'begin' : 'none'];
  return [{ choices: event.choices }, stepBetween(choices, event.choices)];
}

function stepBetween(before: Choices | undefined, now: Choices): FrameStep {
  if (!now.decision.isOn) return before?.decision.isOn === false ? 'none' : 'end';
  // What other packs find, only the background knows: all is matched again.
  return before?.decision.isOn && before.packs === now.packs ? 'update' : 'begin';
}
