/** What happens when another document is shown: the page takes its name and language, and the focus goes to its title. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { tabIn, type Brought } from './brought.ts';
import type { BegunDocument } from './open-brought.ts';
import { focusTitle } from './use-kept-focus.ts';

/** Names the page after its document, and opens what its address asks for, once. */
export function useArrival(
  main: RefObject<HTMLElement | null>,
  opened: BegunDocument | undefined,
  open: (brought: Brought) => void,
): void {
  const words = useWords();
  const before = useRef(opened);
  useEffect(() => {
    const page = main.current?.ownerDocument;
    if (!page) return;
    page.title = opened?.title ?? words('libraryWindow', words('room'));
    // Pages that say nothing of their language count as English, which is what is explained.
    page.documentElement.lang = opened ? (opened.language ?? 'en') : words('language');
    if (before.current === opened) return;
    before.current = opened;
    page.defaultView?.scrollTo(0, 0);
    focusTitle(main.current);
  }, [main, opened, words]);
  useEffect(() => {
    const tab = tabIn(location.hash);
    if (tab === undefined) return;
    // Loaded again, the room is empty, as it is after every file.
    history.replaceState(null, '', location.pathname);
    open({ kind: 'tab', tab });
  }, [open]);
}
