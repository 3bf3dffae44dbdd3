/** How the texts of neighbouring nodes join: within a word or beside each other, raised or not. */
import { isLetter } from '../../../glossary/text/word.ts';

/** Whether a text is white space alone. */
export function isBlank(data: string): boolean {
  for (let at = 0; at < data.length; at += 1) {
    if (data.charCodeAt(at) > 0x20) return data.charCodeAt(at) === 0xa0 ? data.trim() === '' : false;
  }
  return true;
}

/** Whether two texts that follow each other meet inside a word. */
export function meetInWord(before: string, after: string): boolean {
  return isLetter(before.charCodeAt(before.length - 1)) && isLetter(after.charCodeAt(0));
}

/** Whether a text ends within a sentence, as far as its last sign tells: what follows may go on with a name. */
export function endsInSentence(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && isBlank(text.charAt(at))) at -= 1;
  return at >= 0 && !/[.!?:;,…\ufffc]/.test(text.charAt(at));
}

const PLAIN = '0123456789+-−';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻';

/** A text in `<sup>` with digits and signs written as raised ones, each in one UTF-16 unit, so that offsets stay. */
export function raised(data: string): string {
  return data.replace(/[\d+\-−]/g, (sign) => RAISED.charAt(PLAIN.indexOf(sign)));
}
