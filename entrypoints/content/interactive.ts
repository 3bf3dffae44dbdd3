/** Tells where a click or tap already does something, so that explaining a word never takes it away. */
import { parentAcrossRoots } from './readable.ts';

/** Elements that answer a click themselves. */
const INTERACTIVE =
  'a[href],button,input,select,textarea,label,summary,[role="button"],[role="link"],[role="tab"],[onclick]';

/** Whether an element lies in one that answers clicks, also from inside a shadow root. */
export function isInteractive(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentAcrossRoots(at)) if (at.matches(INTERACTIVE)) return true;
  return false;
}
