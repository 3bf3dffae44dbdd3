/** The words of the page in front: those worth knowing before it is read, and those on its screen. */
import { useMemo } from 'preact/hooks';
import { BeforeReading } from '../../components/page/BeforeReading.tsx';
import { ScreenTerms } from '../../components/page/ScreenTerms.tsx';
import { termsOf } from './terms-of.ts';
import type { Screen } from './use-screen.ts';
import type { Card } from '../../glossary/entry/card.ts';
import type { PageDescription } from '../../messages/to-page.ts';

interface Props {
  /** Whether the words worth knowing are unfolded. */
  isUnfolded: boolean;
  onFold: (isUnfolded: boolean) => void;
  page: PageDescription;
  /** All cards by id. */
  cards: ReadonlyMap<string, Card>;
  screen: Screen;
  /** The id of the term that is pointed at in the lists, or has the focus; `undefined` when none is any more. */
  onPoint: (id: string | undefined) => void;
  /** @param list the list that the term was chosen in, by the name of its class */
  onOpen: (id: string, list: List) => void;
}

/** The lists, by their classes. */
export type List = 'before-reading' | 'screen-terms';

/** Nothing where no word is known yet, on the page or on its screen. */
export function PageWords({ page, cards, screen, isUnfolded, onFold, onPoint, onOpen }: Props) {
  const terms = useMemo(() => termsOf(page, cards), [page, cards]);
  const onScreen = useMemo(() => screen.ids.flatMap((id) => cards.get(id) ?? []), [screen, cards]);
  if (page.terms.length + onScreen.length === 0) return null;
  return (
    <>
      <BeforeReading
        terms={terms}
        isOpen={isUnfolded}
        onFold={onFold}
        onPoint={onPoint}
        onOpen={(id) => onOpen(id, 'before-reading')}
      />
      <ScreenTerms
        cards={onScreen}
        pointed={screen.pointed}
        onPoint={onPoint}
        onOpen={(id) => onOpen(id, 'screen-terms')}
      />
    </>
  );
}
