/** Which tab of the popup is shown, and what was typed to get there. */
import { useEffect, useState } from 'preact/hooks';
import type { CurrentPage } from '../../front/page/current-page.ts';
import { opensOn, type PopupTab } from './opens-on.ts';

/** A tab that was chosen, by hand or by typing. */
interface Chosen {
  tab: PopupTab;
  /** What was typed elsewhere, with which the search begins. */
  typed?: string;
}

/** Fields that take what is typed themselves. */
const TYPED_INTO = 'textarea, input:not([type="range"], [type="checkbox"], [type="radio"])';

/**
 * The tab that is shown; none until the page in front is known, which then decides once. Typing anywhere but in a field leads to search.
 */
export function useTab(current: CurrentPage | undefined): [Chosen | undefined, (tab: PopupTab) => void] {
  const [chosen, setChosen] = useState<Chosen | undefined>(undefined);
  if (!chosen && current) setChosen({ tab: opensOn(current) });
  useEffect(() => {
    const stop = new AbortController();
    /** Fast typists are some letters ahead of the field. */
    let typed = '';
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, isComposing, ctrlKey, metaKey, altKey } = event;
      const isLetter = key.length === 1 && key !== ' ' && !isComposing && !ctrlKey && !metaKey && !altKey;
      if (!isLetter || (target instanceof Element && target.matches(TYPED_INTO))) return;
      event.preventDefault();
      typed += key;
      setChosen({ tab: 'search', typed });
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element && target.matches(TYPED_INTO))) return;
      typed = '';
      // The field has it; the same letters may be typed elsewhere again.
      setChosen((chosen) => chosen && { tab: chosen.tab });
    };
    document.addEventListener('keydown', onKeyDown, { signal: stop.signal });
    document.addEventListener('focusin', onFocus, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return [chosen, (tab) => setChosen({ tab })];
}
