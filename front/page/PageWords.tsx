/** The words of the page in front: those worth knowing before it is read, and those on its screen. */
import { useMemo } from 'preact/hooks';
import { BeforeReading } from '../../components/page/BeforeReading.tsx';
import { ScreenTerms } from '../../components/page/ScreenTerms.tsx';
import { termsOf } from './terms-of.ts';
import type { Card } from '../../glossary/entry/card.ts';
import type { PageDescription } from '../../messages/to-page.ts';

interface Props {
  /** Whether the words worth knowing are unfolded. */
  isUnfolded: boolean;
  onFold: (isUnfolded: boolean) => void;
  page: PageDescription;
  cards: ReadonlyMap<string, Card>;
  /** The cards of the terms on the screen, in reading order. */
  onScreen: readonly Card[];
  /** The id of the term that is pointed at on the page; empty for none. */
  pointed: string;
  /** The id of the term that is pointed at in the lists, or has the focus; `undefined` when none is any more. */
  onPoint: (id: string | undefined) => void;
  /** @param list the list that the term was chosen in, by the name of its class */
  onOpen: (id: string, list: List) => void;
}

/** The lists, by their classes. */
export type List = 'before-reading' | 'screen-terms';

export function PageWords({ page, cards, onScreen, pointed, isUnfolded, onFold, onPoint, onOpen }: Props) {
  const terms = useMemo(() => termsOf(page, cards), [page, cards]);
  return (
    <>
      <BeforeReading
        terms={terms}
        isOpen={isUnfolded}
        onFold={onFold}
        onPoint={onPoint}
        onOpen={(id) => onOpen(id, 'before-reading')}
      />
      <ScreenTerms cards={onScreen} pointed={pointed} onPoint={onPoint} onOpen={(id) => onOpen(id, 'screen-terms')} />
    </>
  );
}
