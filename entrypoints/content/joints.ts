/** How the texts of neighbouring nodes join: within a word or beside each other, raised or not. */
import { isLetter } from '../../glossary/word.ts';

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

/**
 * Whether two text nodes, met inside a word, are shown as one: split by markup, an animation or a drop cap, and not
 * two boxes beside each other. Only here is a style asked for, and such places are rare.
 */
export function isReadAsOne(before: Text, after: Text): boolean {
  const common = new Set<Node>();
  for (let at: Node | null = before; at; at = at.parentNode) common.add(at);
  let shared: Node | null = after;
  while (shared && !common.has(shared)) {
    if (shared instanceof Element && !flowsInline(shared)) return false;
    shared = shared.parentNode;
  }
  for (let at: Node | null = before; at && at !== shared; at = at.parentNode) {
    if (at instanceof Element && !flowsInline(at)) return false;
  }
  return true;
}

function flowsInline(element: Element): boolean {
  if (element.localName === 'sub' || element.localName === 'sup') return true;
  const style = getComputedStyle(element);
  return (
    style.display.startsWith('inline') ||
    style.display.startsWith('ruby') ||
    style.display === 'contents' ||
    style.float !== 'none'
  );
}

const PLAIN = '0123456789+-−';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻';

/** A text in `<sup>` with digits and signs written as raised ones, each in one UTF-16 unit, so that offsets stay. */
export function raised(data: string): string {
  return data.replace(/[\d+\-−]/g, (sign) => RAISED.charAt(PLAIN.indexOf(sign)));
}
