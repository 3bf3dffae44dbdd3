/** The options page's sections put together. Every change is saved at once, told quietly, and followed by all open pages. */
import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { SectionNav } from '../../components/choices/SectionNav.tsx';
import { SavedNote } from '../../components/SavedNote.tsx';
import { useWords } from '../../components/words.ts';
import { LibraryHeader } from '../../front/LibraryHeader.tsx';
import { preferences } from '../../settings/preferences.ts';
import { Aside } from './Aside.tsx';
import { Backup } from './Backup.tsx';
import { Cards } from './Cards.tsx';
import { Marks } from './Marks.tsx';
import { Packs } from './Packs.tsx';
import { Shortcuts } from '../../front/Shortcuts.tsx';
import { SitesSection } from './SitesSection.tsx';
import { Sync } from './Sync.tsx';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { useSection } from './use-section.ts';
import { WordsSection } from './WordsSection.tsx';

/** Tells the reader how the saving of a change went. */
export type OnSave = (saving: Promise<void>) => void;

const SECTIONS = [
  ['marks', 'optionsMarks'],
  ['cards', 'optionsCards'],
  ['sites', 'optionsSites'],
  ['words', 'optionsWords'],
  ['own-words', 'ownTitle'],
  ['packs', 'packsTitle'],
  ['shortcuts', 'optionsShortcuts'],
  ['backup', 'optionsBackup'],
  ['sync', 'optionsSync'],
] as const;
const IDS = SECTIONS.map(([id]) => id);

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

  const views = {
    marks: <Marks chosen={chosen} onSave={onSave} />,
    cards: <Cards chosen={chosen} onSave={onSave} />,
    sites: <SitesSection onSave={onSave} />,
    words: <WordsSection chosen={chosen} onSave={onSave} />,
    shortcuts: <Shortcuts />,
    backup: <Backup />,
    sync: <Sync isOn={chosen.sync} onSave={onSave} />,
  };
  return (
    <Frame current={current}>
      <h1 tabIndex={-1} ref={title}>
        {words('optionsTitle')}
      </h1>
      <Aside onForgotten={() => title.current?.focus()} />
      {SECTIONS.map(([id, key]) => {
        // The reader's words and packs are told of together, in two sections with titles of their own.
        if (id === 'own-words') return null;
        if (id === 'packs') return <Packs key={id} />;
        return (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{words(key)}</h2>
            {views[id]}
          </section>
        );
      })}
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
        <SectionNav sections={SECTIONS.map(([id, key]) => ({ id, title: words(key) }))} current={current} />
        <main class="options">{children}</main>
      </div>
    </>
  );
}
