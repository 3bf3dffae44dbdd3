/** The options page's sections put together. Every change is saved at once, told quietly, and followed by all open pages. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { SavedNote } from '../../components/SavedNote.tsx';
import { useWords } from '../../components/words.ts';
import { preferences } from '../../settings/preferences.ts';
import { Aside } from './Aside.tsx';
import { Backup } from './Backup.tsx';
import { Cards } from './Cards.tsx';
import { Marks } from './Marks.tsx';
import { Packs } from './Packs.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { SitesSection } from './SitesSection.tsx';
import { Sync } from './Sync.tsx';
import { useSetting } from '../../components/hooks/use-setting.ts';
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

export function Options() {
  const words = useWords();
  const chosen = useSetting(preferences);
  const [note, setNote] = useState({ count: 0, hasFailed: false });
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
    words: <WordsSection onSave={onSave} />,
    shortcuts: <Shortcuts />,
    backup: <Backup />,
    sync: <Sync isOn={chosen.sync} onSave={onSave} />,
  };
  return (
    <main class="options">
      <h1 tabIndex={-1} ref={title}>
        {words('optionsTitle')}
      </h1>
      <nav aria-label={words('optionsSections')}>
        <ul>
          {SECTIONS.map(([id, key]) => (
            <li key={id}>
              <a href={`#${id}`}>{words(key)}</a>
            </li>
          ))}
        </ul>
      </nav>
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
    </main>
  );
}
