/** Sees to it that the focus never gets lost with a note that goes away: whoever uses the keyboard would have to begin anew. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Gives the focus to the title of what is shown once the note that had it is gone and nothing else has taken it. */
export function useKeptFocus(notes: RefObject<HTMLElement | null>, main: RefObject<HTMLElement | null>): void {
  // Asked before the page is changed by what is being rendered.
  const hadFocus = notes.current?.contains(notes.current.ownerDocument.activeElement) ?? false;
  useEffect(() => {
    const page = main.current?.ownerDocument;
    if (!hadFocus || page?.activeElement !== page?.body) return;
    focusTitle(main.current);
  });
}

/** Gives the focus to the title of what is shown. */
export function focusTitle(main: HTMLElement | null): void {
  const titles = Array.from(main?.querySelectorAll('h1') ?? []);
  titles.find((title) => title.checkVisibility())?.focus({ preventScroll: true });
}
