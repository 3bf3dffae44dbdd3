/** The terms of the page in a tab, as that page tells them. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { describePage } from '../../messages/ask-page.ts';
import type { PageDescription } from '../../messages/to-page.ts';

/** What is known of a page: it is being asked, it does not answer, or what it says of itself. */
export type AskedPage = 'asking' | 'gone' | PageDescription;

/**
 * Asks the page of a tab, and keeps its answer while the reader looks at something else; `undefined` asks none.
 * What was told once is kept when the tab is gone later.
 */
export function usePage(tab: number | undefined): { page: AskedPage; askAgain: () => void } {
  const [page, setPage] = useState<AskedPage>('asking');
  const asked = useRef<number | undefined>(undefined);
  const ask = useCallback(async (tab: number) => {
    asked.current = tab;
    setPage('asking');
    const answer = await describePage(tab, 'whole');
    if (asked.current === tab) setPage(answer ?? 'gone');
  }, []);
  useEffect(() => {
    if (tab !== undefined && tab !== asked.current) void ask(tab);
  }, [tab, ask]);
  return { page, askAgain: () => tab !== undefined && void ask(tab) };
}
