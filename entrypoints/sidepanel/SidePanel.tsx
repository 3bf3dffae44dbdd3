/** The panel beside a page put together: its switches on top, then its words, or one entry with the way back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { OpenTerm } from '../../components/browse/OpenTerm.tsx';
import { useListen } from '../../components/hooks/use-listen.ts';
import { useWords } from '../../components/words.ts';
import { scrollPageTo, type CurrentPage } from '../../front/page/current-page.ts';
import { PageControls } from '../../front/page/PageControls.tsx';
import { PageWords, type List } from '../../front/page/PageWords.tsx';
import { useCards } from '../../front/use-cards.ts';
import { saveBeside } from '../../front/page/save-beside.ts';
import { useCurrentPage } from '../../front/page/use-current-page.ts';
import { useMyWordActions } from '../../front/use-my-word-actions.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { useScreen, type Screen } from '../../front/page/use-screen.ts';
import { noteOpened } from '../../settings/recent-words.ts';
import { PanelFooter } from './PanelFooter.tsx';

const NO_CARDS: ReadonlyMap<string, Card> = new Map();

export function SidePanel() {
  const words = useWords();
  const found = useCards();
  const cards = typeof found === 'string' ? NO_CARDS : found;
  const current = useCurrentPage(true);
  /** The id of the term that is open or pointed at in the panel. */
  const [sought, seek] = useState('');
  const screen = useScreen(current?.tabId, sought);
  return (
    <main class="panel">
      <h1>{words('panelTitle')}</h1>
      {current && <PageControls current={{ ...current, hasWordsOnScreen: screen.ids.length > 0 }} />}
      {found === 'loading' && <p role="status">{words('loadingGlossary')}</p>}
      {found === 'unreadable' && <p role="alert">{words('glossaryUnreadable')}</p>}
      {current && <WordsOrEntry current={current} cards={cards} screen={screen} onSeek={seek} />}
      <PanelFooter />
    </main>
  );
}

interface WordsProps {
  current: CurrentPage;
  cards: ReadonlyMap<string, Card>;
  /** What is on the screen of the page. */
  screen: Screen;
  /** The id of the term that is open or pointed at; empty for none. */
  onSeek: (id: string) => void;
}

/** The words of the page, or the entry that was opened from among them. */
function WordsOrEntry({ current, cards, screen, onSeek }: WordsProps) {
  const { tabId, page, decision } = current;
  // The sentence of a saved word is in the frame in which it was seen.
  const actionsFor = useMyWordActions((id, on) => saveBeside(tabId, screen.frameOf(id), id, on));
  const onListen = useListen();
  /** The terms opened one from another; empty while the lists are shown. */
  const [path, setPath] = useState<readonly string[]>([]);
  const [pointed, setPointed] = useState<string | undefined>(undefined);
  /** Remembered while the panel is open, whichever page is in front. */
  const [isUnfolded, setUnfolded] = useState(false);
  const opener = useRef<Row | undefined>(undefined);
  const lists = useRef<HTMLDivElement | null>(null);
  const back = useRef<HTMLButtonElement | null>(null);
  const open = cards.get(path.at(-1) ?? '');
  useEffect(() => onSeek(open?.id ?? pointed ?? ''), [open?.id, pointed]);
  useFocus(open?.id, opener, back, lists);
  useEffect(() => {
    if (open) void noteOpened(open.id);
  }, [open?.id]);
  return (
    <>
      {open && (
        <OpenTerm
          card={open}
          backTo={cards.get(path.at(-2) ?? '')?.term}
          back={back}
          actions={actionsFor(open)}
          onBack={() => setPath(path.slice(0, -1))}
          onOpen={(id) => setPath([...path, id])}
          onListen={onListen && (() => onListen(open))}
        />
      )}
      {/* Under an entry the lists stay as they are: unfolded, scrolled, and with the row that the way back leads to. */}
      <div class="lists" ref={lists} hidden={open !== undefined}>
        {page && decision.isOn && (
          <PageWords
            page={page}
            cards={cards}
            screen={screen}
            isUnfolded={isUnfolded}
            onFold={setUnfolded}
            onPoint={setPointed}
            onOpen={(id, list) => {
              opener.current = { id, list };
              setPath([id]);
              if (screen.ids.includes(id)) return;
              const frameId = list === 'screen-terms' ? screen.frameOf(id) : 0;
              void scrollPageTo(tabId, frameId, id).catch(() => undefined);
            }}
          />
        )}
      </div>
    </>
  );
}

/** A row of a list. */
interface Row {
  id: string;
  list: List;
}

/** Puts the focus on the way back of an entry that opens, and on the row that it was opened from when it closes. */
function useFocus(
  open: string | undefined,
  opener: { current: Row | undefined },
  back: { current: HTMLElement | null },
  lists: { current: HTMLElement | null },
): void {
  useEffect(() => {
    const from = opener.current;
    if (open !== undefined) back.current?.focus();
    else if (from) {
      const rows = Array.from(lists.current?.querySelectorAll<HTMLElement>(`.${from.list} [data-term]`) ?? []);
      const row = rows.find(({ dataset }) => dataset['term'] === from.id);
      // Its word may have been scrolled away meanwhile.
      (row ?? lists.current?.querySelector<HTMLElement>('h2'))?.focus();
      opener.current = undefined;
    }
  }, [open]);
}
