/** What the popup says of the page in front: the switch for its site, how many words are marked, its words, or why there are none. */
import { PageTerms } from '../../components/page/PageTerms.tsx';
import type { Card } from '../../glossary/entry/card.ts';
import { showOnPage, type CurrentPage } from '../../front/page/current-page.ts';
import { PageControls } from '../../front/page/PageControls.tsx';
import { openerOfSidePanel } from '../../front/side-panel.ts';
import { termsOf } from '../../front/page/terms-of.ts';
import { useWords } from '../../components/words.ts';
import { libraryPath } from '../../messages/library-address.ts';
import { OpenRoom } from './OpenRoom.tsx';
import { openTab } from './open-tab.ts';
import { WordsHere } from './WordsHere.tsx';

interface Props {
  current: CurrentPage;
  /** All cards by id; none while they are being loaded. */
  cards: ReadonlyMap<string, Card>;
}

export function ThisPage({ current, cards }: Props) {
  const words = useWords();
  const { tabId, windowId, page, decision } = current;
  const openPanel = openerOfSidePanel();
  const onShow = (id: string) => void showOnPage(tabId, id).then(() => close());
  return (
    <>
      <PageControls current={current}>
        {openPanel && (
          <button type="button" class="link panel-open" onClick={() => void openPanel(windowId).then(() => close())}>
            {words('panelOpen')}
          </button>
        )}
      </PageControls>
      <OpenRoom current={current} />
      {page && decision.isOn && !openPanel && <WordsHere tabId={tabId} page={page} cards={cards} onShow={onShow} />}
      {page && decision.isOn && (
        <PageTerms
          terms={termsOf(page, cards)}
          onShow={onShow}
          onPrint={() => tabId !== undefined && void openTab(libraryPath({ view: 'page', tab: tabId }))}
        />
      )}
    </>
  );
}
