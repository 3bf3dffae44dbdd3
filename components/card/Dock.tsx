/** The cards that a reader has pinned, at the side of a page: each with its meaning in short, and whole when it is pressed; the newest on top. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Announcer } from '../Announcer.tsx';
import { Icon } from '../Icon.tsx';
import { useWords } from '../words.ts';
import { BackButton } from './CardBar.tsx';
import { Explained, termOf, type CardState } from './PageCard.tsx';
import { TermActions } from './TermActions.tsx';
import { gistOf } from './written-name.ts';

/** A pinned card. */
export interface Pinned {
  /** Tells it apart from the others. */
  key: number;
  state: CardState;
  onOpen: (id: string) => void;
  onBack: () => void;
  onUnpin: () => void;
}

interface Props {
  /** In the order in which they were pinned. */
  pinned: readonly Pinned[];
  onCloseAll: () => void;
}

export function Dock({ pinned, onCloseAll }: Props) {
  const words = useWords();
  const newest = pinned.at(-1);
  const dock = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (dock.current) dock.current.scrollTop = 0;
  }, [newest?.key]);
  return (
    <section class="docked" aria-label={words('dock')} ref={dock}>
      {newest && <Announcer text={words('pinned', termOf(newest.state))} />}
      {pinned.length > 1 && (
        <p class="close-all">
          <button type="button" onClick={onCloseAll}>
            {words('closeAll')}
          </button>
        </p>
      )}
      <ul class="stack">
        {pinned.toReversed().map((one) => (
          <li key={one.key}>
            <DockedCard {...one} headingId={`docked-${one.key}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DockedCard({ state, headingId, onOpen, onBack, onUnpin }: Pinned & { headingId: string }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const term = termOf(state);
  const shown = state.kind === 'card' ? state : undefined;
  const isShort = !isOpen && shown !== undefined;
  return (
    <article aria-label={words('cardLabel', term)} class={isShort ? 'short' : undefined}>
      <div class="bar">
        <h2>
          <button type="button" class="heading" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {term}
          </button>
        </h2>
        <button
          type="button"
          class="unpin sign"
          aria-label={words('unpin', term)}
          title={words('unpin', term)}
          onClick={onUnpin}
        >
          <Icon of="pin" />
        </button>
      </div>
      {isShort ? (
        <p class="gist">{gistOf(shown.card, shown.written).gist}</p>
      ) : (
        <>
          {shown?.backTo !== undefined && <BackButton to={shown.backTo} onPress={onBack} />}
          <Explained
            key={term}
            state={shown ? { ...shown, isFolded: false } : state}
            headingId={headingId}
            onOpen={onOpen}
          />
          {shown?.actions && <TermActions key={shown.card.id} {...shown.actions} />}
        </>
      )}
    </article>
  );
}
