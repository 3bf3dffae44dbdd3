/** Joins what the end of a page parts, while both pages are drawn: a word or term over it is one then, to be marked, found and copied once. */
import { jointBehind, type Joint } from './text/page-joints.ts';
import { lineEnd } from './text/page-layer.ts';
import type { PageText, Piece } from './text/page-text.ts';
import type { Laid } from './text-layer.ts';

/** The pages whose words are laid. */
export interface JoinedPages {
  /** Takes a page in, until `signal` aborts; then its words are its own again, and so are those of its neighbours. */
  add(number: number, laid: readonly Laid[], signal: AbortSignal): void;
}

/** A page whose words are laid. */
interface LaidPage {
  laid: readonly Laid[];
  signal: AbortSignal;
}

/** Heads and feet are told by so many pages before a page and behind it. */
const NEAR = 2;

/** None is laid yet. @param read gives what is written on a page */
export function joinPages(read: (number: number) => Promise<PageText>, count: number): JoinedPages {
  const pages = new Map<number, LaidPage>();
  const texts = new Map<number, Promise<PageText>>();
  const textOf = (number: number) => {
    const text = texts.get(number) ?? read(number);
    texts.set(number, text);
    return text;
  };
  const join = async (number: number) => {
    const both = () => [pages.get(number), pages.get(number + 1)] as const;
    if (both().some((page) => !page)) return;
    const from = Math.max(1, number - NEAR);
    const to = Math.min(count, number + 1 + NEAR);
    const near = await Promise.all(Array.from({ length: to - from + 1 }, (_, at) => textOf(from + at)));
    for (const known of texts.keys()) if (known < from - NEAR || known > to + NEAR) texts.delete(known);
    const [before, after] = both();
    const joint = jointBehind(number, near);
    if (before && after && joint) attach(joint, before, after);
  };
  return {
    add(number, laid, signal) {
      if (signal.aborted) return;
      const page = { laid, signal };
      pages.set(number, page);
      signal.addEventListener('abort', () => pages.get(number) === page && pages.delete(number));
      // A page that cannot be read stays as it is.
      for (const first of [number - 1, number]) join(first).catch(() => undefined);
    },
  };
}

/** Moves what a text goes on with into its paragraph. It stays where it is on the screen, and goes back once either page is let go. */
function attach({ last, first, known }: Joint, before: LaidPage, after: LaidPage): void {
  const end = before.laid.findLast(({ piece }) => isSame(piece.of, last))?.span;
  const begin = after.laid.find(({ piece }) => isSame(piece.of, first))?.span;
  const [paragraph, own] = [end?.parentElement, begin?.parentElement];
  if (!end || !begin || !paragraph || !own || paragraph === own) return;
  if (end.nextElementSibling || begin.previousElementSibling) return;
  const { textContent: text } = end;
  keepPlaces(Array.from(own.children), (spans) => {
    end.textContent = lineEnd(text.trim(), begin.textContent, known);
    end.className = 'line-end';
    paragraph.append(...spans);
  });
  fit(paragraph);
  const detach = () => {
    const spans = Array.from(paragraph.children);
    keepPlaces(spans.slice(spans.indexOf(end) + 1), (spans) => {
      end.textContent = text;
      end.className = '';
      own.append(...spans);
    });
    fit(paragraph);
  };
  AbortSignal.any([before.signal, after.signal]).addEventListener('abort', detach, { once: true });
}

/** A page that is read once more gives other pieces of the same text. */
function isSame(one: Piece, other: Piece): boolean {
  return one.text === other.text && one.left === other.left && one.base === other.base;
}

/** Moves elements to another place in the document so that they stay where they are on the screen. */
function keepPlaces(elements: readonly Element[], move: (elements: readonly Element[]) => void): void {
  const spans = elements.filter((element) => element instanceof HTMLElement);
  const before = spans.map((span) => span.getBoundingClientRect());
  move(spans);
  const after = spans.map((span) => span.getBoundingClientRect());
  for (const [at, { style }] of spans.entries()) {
    const [was, is] = [before[at], after[at]];
    if (!was || !is) continue;
    style.left = `${parseFloat(style.left) + was.left - is.left}px`;
    style.top = `${parseFloat(style.top) + was.top - is.top}px`;
  }
}

/** Has a paragraph reach to its last word, as its box tells whether it is near the window. */
function fit(paragraph: HTMLElement): void {
  const end = paragraph.lastElementChild?.getBoundingClientRect().bottom ?? 0;
  paragraph.style.minBlockSize = `${Math.max(0, end - paragraph.getBoundingClientRect().top)}px`;
}
