/** The options page's sections put together. Every change is saved at once, told quietly, and followed by all open pages. */
import type { ComponentChildren, ComponentType } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { SectionNav } from '../../components/choices/SectionNav.tsx';
import { SavedNote } from '../../components/SavedNote.tsx';
import { useWords, type WordKey } from '../../components/words.ts';
import { LibraryHeader } from '../../front/LibraryHeader.tsx';
import { preferences, type Preferences } from '../../settings/preferences.ts';
import { Aside } from './Aside.tsx';
import { Backup } from './Backup.tsx';
import { Cards } from './Cards.tsx';
import { Marks } from './Marks.tsx';
import { OwnWords } from './OwnWords.tsx';
import { Packs } from './Packs.tsx';
import { Shortcuts } from '../../front/Shortcuts.tsx';
import { SitesSection } from './SitesSection.tsx';
import { Sync } from './Sync.tsx';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { useSection } from './use-section.ts';
import { WordsSection } from './WordsSection.tsx';

/** Tells the reader how the saving of a change went. */
export type OnSave = (saving: Promise<void>) => void;

/** What each section is given. */
interface SectionProps {
  chosen: Preferences;
  onSave: OnSave;
}

interface Section {
  id: string;
  title: WordKey;
  View: ComponentType<SectionProps>;
}

const SECTIONS: readonly Section[] = [
  { id: 'marks', title: 'optionsMarks', View: Marks },
  { id: 'cards', title: 'optionsCards', View: Cards },
  { id: 'sites', title: 'optionsSites', View: SitesSection },
  { id: 'words', title: 'optionsWords', View: WordsSection },
  { id: 'own-words', title: 'ownTitle', View: OwnWords },
  { id: 'packs', title: 'packsTitle', View: Packs },
  { id: 'shortcuts', title: 'optionsShortcuts', View: Shortcuts },
  { id: 'backup', title: 'optionsBackup', View: Backup },
  { id: 'sync', title: 'optionsSync', View: Sync },
];
const IDS = SECTIONS.map(({ id }) => id);

export function Options() {
  const words = useWords();
  const chosen = useSetting(preferences);
  const [note, setNote] = useState({ count: 0, hasFailed: false });
  const current = useSection(IDS, chosen !== undefined);
  const title = useRef<HTMLHeadingElement | null>(null);
  const onSave = useCallback<OnSave>((saving) => {
    const tell = (hasFailed: boolean) => setNote(({ count }) => ({ count: count + 1, hasFailed }));
    saving.then(
      () => tell(false),
      () => tell(true),
    );
  }, []);
  if (!chosen) return null;
  return (
    <Frame current={current}>
      <h1 tabIndex={-1} ref={title}>
        {words('optionsTitle')}
      </h1>
      <Aside onForgotten={() => title.current?.focus()} />
      {SECTIONS.map(({ id, title, View }) => (
        <section key={id} id={id} class={`${id}-part`} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{words(title)}</h2>
          <View chosen={chosen} onSave={onSave} />
        </section>
      ))}
      <SavedNote {...note} />
    </Frame>
  );
}

/** The page around its sections: the ways to the library on top, those to the sections beside them. */
function Frame({ current, children }: { current: string; children: ComponentChildren }) {
  const words = useWords();
  return (
    <>
      <LibraryHeader current="options" />
      <div class="options-page">
        <SectionNav sections={SECTIONS.map(({ id, title }) => ({ id, title: words(title) }))} current={current} />
        <main class="options">{children}</main>
      </div>
    </>
  );
}
