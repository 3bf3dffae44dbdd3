/** What a reader has selected on a page, and which terms it may mean: those in it, the nearest ones, or none. */
import type { FoundState } from '../../../components/card/FoundCard.tsx';
import type { Selected } from '../hover/opened.ts';
import type { CardSource } from './card-source.ts';
import { rectsOf, textOf } from '../dom/rects.ts';
import { shadowRootOf } from '../dom/shadow-roots.ts';

/** Longer than the name of any term, in characters; what is selected beyond it is left out. */
const MOST_CHARACTERS = 100;

/** A text on one line, without what is around it, and no longer than it need be. */
export function normalise(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, MOST_CHARACTERS);
}

/** What is selected in this document now. @param given the text, where the browser has told it */
export function selectedNow(given: string, source: CardSource): Selected {
  const selection = getSelection();
  const field = fieldInFocus();
  const ranges = selection && !field ? rangesOf(selection) : [];
  const range = ranges.find(isSeen);
  const beside = [field, hostIn(ranges[0]), document.activeElement].flatMap((element) => element ?? []);
  const selected = field ? textIn(field) : String(selection ?? '') || (range ? textOf(range) : '');
  const text = normalise(given || selected);
  return {
    text,
    range: range ?? beside.map(rangeAround).find(isSeen) ?? rangeAround(document.body),
    find: (onSilence, signal) => find(text, source, onSilence, signal),
  };
}

async function find(
  text: string,
  source: CardSource,
  onSilence: () => void,
  signal: AbortSignal,
): Promise<string | FoundState> {
  const found = (what: FoundState['what'], cards: FoundState['cards']): FoundState => ({
    kind: 'found',
    what,
    text,
    cards,
  });
  if (text === '') return found('noneSelected', []);
  const { terms, isName, cards, guess } = await source.lookUp(text, onSilence, signal);
  if (terms.length === 0 && !isName) return { ...found(cards.length > 0 ? 'nearFound' : 'nothingFound', cards), guess };
  // A name that is not found in the text means something else in most texts, and so needs a cue there.
  const ids = terms.length > 0 ? terms : cards.map(({ id }) => id);
  const [only = ''] = ids;
  if (ids.length === 1) return only;
  source.fetchAhead(ids);
  return found('severalFound', await Promise.all(ids.map((id) => source.card(id, onSilence, signal))));
}

function isSeen(range: StaticRange): boolean {
  return rectsOf(range).length > 0;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The form field that the reader is in, if it has a selection; never one for a password. */
function fieldInFocus(): Field | undefined {
  const at = deepestActive();
  const isField = at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type !== 'password');
  return isField && textIn(at) ? at : undefined;
}

function textIn({ value, selectionStart, selectionEnd }: Field): string {
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
}

/** The element that has the focus, in whichever shadow root. */
export function deepestActive(): Element | null {
  let at = document.activeElement;
  for (let inner = at; inner; inner = shadowRootOf(at)?.activeElement ?? null) at = inner;
  return at;
}

/**
 * What is selected: in the shadow roots that it lies in, and as it shows outside them. Chromium tells a range in a shadow root only to
 * who names that root, and to others the place of its host; so each host found in that way is asked for its root.
 */
function rangesOf(selection: Selection): StaticRange[] {
  if (selection.rangeCount === 0) return [];
  const seen = new StaticRange(selection.getRangeAt(0));
  // Chromium before 137 has no other way.
  if (!('getComposedRanges' in selection)) return [seen];
  const shadowRoots: ShadowRoot[] = [];
  for (;;) {
    const [range = seen] = selection.getComposedRanges({ shadowRoots });
    const root = [hostIn(range), hostIn(range, 'end')]
      .map((host) => host && shadowRootOf(host))
      .find((root) => root && !shadowRoots.includes(root));
    if (!root) return [range, seen];
    shadowRoots.push(root);
  }
}

/** The element that a range begins or ends with, where that is a whole one. */
function hostIn(range: StaticRange | undefined, side: 'start' | 'end' = 'start'): Element | undefined {
  if (!range) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const node = side === 'start' ? startContainer.childNodes[startOffset] : endContainer.childNodes[endOffset - 1];
  return node instanceof Element ? node : undefined;
}

function rangeAround(element: Element): StaticRange {
  const range = new Range();
  range.selectNode(element);
  return new StaticRange(range);
}
