/** What a reader has selected on a page, and which terms it may mean: those in it, the nearest ones, or none. */
import type { FoundState } from '../../components/FoundCard.tsx';
import type { FormIndex } from '../../glossary/form-index.ts';
import { candidatesIn, match } from '../../glossary/match.ts';
import type { Desk } from './desk.ts';
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
/** Whatever is selected; words enough for a list that can still be read. */
const MOST_TERMS = 12;

/** What is selected in this document now. @param given the text, where the browser has told it */
export function selectedNow(given: string, index: FormIndex, desk: Desk): Selected {
  const selection = getSelection();
  const field = fieldInFocus();
  const text = normalise(given || (field ? textIn(field) : (selection?.toString() ?? '')));
  const range = selection && selection.rangeCount > 0 && !field ? new StaticRange(selection.getRangeAt(0)) : undefined;
  return {
    text,
    range: range && rectsOf(range).length > 0 ? range : rangeAround(field ?? document.activeElement ?? document.body),
    find: (onSilence, signal) => find(text, index, desk, onSilence, signal),
  };
}

/** A text on one line, without what is around it, cut to whole words. */
export function normalise(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= MOST_CHARACTERS) return line;
  return line
    .slice(0, MOST_CHARACTERS + 1)
    .replace(/ [^ ]*$/, '')
    .slice(0, MOST_CHARACTERS);
}

/** The ids of the terms in a text, each once. A text that is nothing but a form is that term, whatever else it may mean elsewhere. */
export function termsIn(index: FormIndex, text: string): string[] {
  const found = match(index, text).map(({ term }) => term);
  const whole = candidatesIn(index, text).filter(
    ({ from, to }) => !/[\p{L}\p{N}]/u.test(text.slice(0, from) + text.slice(to)),
  );
  return Array.from(new Set(found.length > 0 ? found : whole.map(({ form }) => form.term)), (term) => index.id(term));
}

async function find(
  text: string,
  index: FormIndex,
  desk: Desk,
  onSilence: () => void,
  signal: AbortSignal,
): Promise<string | FoundState> {
  if (text === '') return { kind: 'found', what: 'noneSelected', text, cards: [] };
  const ids = termsIn(index, text).slice(0, MOST_TERMS);
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return only;
  if (only !== undefined) {
    desk.fetchAhead(ids);
    const cards = await Promise.all(ids.map((id) => desk.card(id, onSilence, signal)));
    return { kind: 'found', what: 'severalFound', text, cards };
  }
  const cards = await desk.near(text, onSilence, signal);
  const exact = cards.find(({ term }) => term.toLowerCase() === text.toLowerCase());
  return exact?.id ?? { kind: 'found', what: cards.length > 0 ? 'nearFound' : 'nothingFound', text, cards };
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
