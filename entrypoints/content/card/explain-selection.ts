/** Explains what is selected, also where nothing is marked: what that takes is there only while its card is open. */
import { startCards, type CardsParts } from './cards.ts';
import { createPageMarks } from '../mark/page-marks.ts';
import { deepestActive, selectedNow } from './selected.ts';

/** Opens a card for what is selected. It goes when it is closed, or when `signal` aborts. */
export function explainSelection(
  given: string,
  parts: Pick<CardsParts, 'source' | 'words' | 'choices' | 'remember' | 'addWord' | 'openMyWords'>,
  signal: AbortSignal,
): void {
  const own = new AbortController();
  signal.addEventListener('abort', () => own.abort(), { signal: own.signal });
  const cards = startCards(
    {
      ...parts,
      marks: createPageMarks(),
      idsOf: () => [],
      isAnnounced: () => true,
      onOpen: () => true,
      onRead: () => undefined,
      onClose: () => cards.keeps() || own.abort(),
    },
    own.signal,
  );
  cards.open(selectedNow(given, parts.source));
}

/**
 * Whether a shortcut is meant for another frame: for the one inside this that the reader is in, or not for this one at all.
 * The menu says for which frame it is.
 */
export function isMeantElsewhere(): boolean {
  const isInside = /^i?frame$/.test(deepestActive()?.localName ?? '');
  return isInside || (window !== window.top && !document.hasFocus());
}
