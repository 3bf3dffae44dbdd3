/** What a reader has selected on a page, and which terms it may mean: those in it, the nearest ones, or none. */
import type { FoundState } from '../../components/FoundCard.tsx';
import type { JoinedIndex } from '../../glossary/joined-index.ts';
import type { Desk } from './desk.ts';
import { termsOf } from './page-marks.ts';
import { rectsOf } from './rects.ts';

/** Something that was selected, to be explained. */
export interface Selected {
  text: string;
  /** Where it stands; in a form field, which keeps its text to itself, the field. */
  range: StaticRange;
  /** The id of the one term that it means, or what there is to choose from. */
  find(onSilence: () => void, signal: AbortSignal): Promise<string | FoundState>;
}

/** Longer than the name of any term, in characters; what is selected beyond it is left out. */
const MOST_CHARACTERS = 100;

/** A text on one line, without what is around it, and no longer than it need be. */
export function normalise(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, MOST_CHARACTERS);
}

/** The ids of the terms in a text, each once. */
function termsIn(index: JoinedIndex, text: string): string[] {
  return Array.from(new Set(index.match(text).flatMap(termsOf).map(index.id)));
}

/** What is selected in this document now. @param given the text, where the browser has told it */
export function selectedNow(given: string, index: JoinedIndex, desk: Desk): Selected {
  const selection = getSelection();
  const field = fieldInFocus();
  const text = normalise(given || (field ? textIn(field) : String(selection ?? '')));
  const range = selection && selection.rangeCount > 0 && !field ? new StaticRange(selection.getRangeAt(0)) : undefined;
  return {
    text,
    range: range && rectsOf(range).length > 0 ? range : rangeAround(field ?? document.activeElement ?? document.body),
    find: (onSilence, signal) => find(text, index, desk, onSilence, signal),
  };
}

async function find(
  text: string,
  index: JoinedIndex,
  desk: Desk,
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
  let ids = termsIn(index, text);
  if (ids.length === 0) {
    const { cards, isName } = await desk.near(text, onSilence, signal);
    if (!isName) return found(cards.length > 0 ? 'nearFound' : 'nothingFound', cards);
    // Such a name means something else in most texts, and so is not found in them without a cue.
    ids = cards.map(({ id }) => id);
  }
  const [only = ''] = ids;
  if (ids.length === 1) return only;
  desk.fetchAhead(ids);
  return found('severalFound', await Promise.all(ids.map((id) => desk.card(id, onSilence, signal))));
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The form field that the reader is in, if it has a selection; never one for a password. */
function fieldInFocus(): Field | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const isField = at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type !== 'password');
  return isField && textIn(at as Field) ? (at as Field) : undefined;
}

function textIn({ value, selectionStart, selectionEnd }: Field): string {
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
}

function rangeAround(element: Element): StaticRange {
  const range = new Range();
  range.selectNode(element);
  return new StaticRange(range);
}
