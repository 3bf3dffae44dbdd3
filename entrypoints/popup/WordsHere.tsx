/** The words of the page in front as the side panel lists them, for browsers that have no side panel. */
import { useState } from 'preact/hooks';
import { PageWords } from '../../front/page/PageWords.tsx';
import { useScreen } from '../../front/page/use-screen.ts';
import type { Card } from '../../glossary/entry/card.ts';
import type { PageDescription } from '../../messages/to-page.ts';

interface Props {
  tabId: number | undefined;
  page: PageDescription;
  /** All cards by id. */
  cards: ReadonlyMap<string, Card>;
  onShow: (id: string) => void;
}

export function WordsHere({ tabId, page, cards, onShow }: Props) {
  const [pointed, setPointed] = useState<string | undefined>(undefined);
  const [isUnfolded, setUnfolded] = useState(false);
  const screen = useScreen(tabId, pointed ?? '');
  return (
    <PageWords
      page={page}
      cards={cards}
      screen={screen}
      isUnfolded={isUnfolded}
      onFold={setUnfolded}
      onPoint={setPointed}
      onOpen={onShow}
    />
  );
}
