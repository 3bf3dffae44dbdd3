/** The words that readers know, or that are not meant on a site: by name, each to be marked again; and whether opened ones are remembered. */
import { SwitchRow } from '../../components/choices/SwitchRow.tsx';
import { QuietWords } from '../../components/study/QuietWords.tsx';
import { useWords } from '../../components/words.ts';
import { useCards } from '../../front/use-cards.ts';
import { know, knownWords, mute, mutedWords } from '../../settings/my-words.ts';
import type { Preferences } from '../../settings/preferences.ts';
import { rememberOpened } from '../../settings/recent-words.ts';
import type { OnSave } from './Options.tsx';
import { useSetting } from '../../components/hooks/use-setting.ts';

interface Props {
  chosen: Preferences;
  onSave: OnSave;
}

export function WordsSection({ chosen, onSave }: Props) {
  const words = useWords();
  const known = useSetting(knownWords);
  const muted = useSetting(mutedWords);
  const cards = useCards((known?.length ?? 0) > 0 || Object.keys(muted ?? {}).length > 0);
  // Without the glossary words are known by their ids, which say as much; so are words that are gone.
  const nameOf = (id: string) => (typeof cards === 'string' ? id : (cards.get(id)?.term ?? id));
  if (!known || !muted) return null;
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => ({ id, term: nameOf(id) }))
      .toSorted((one, other) => one.term.localeCompare(other.term, words('language')));
  return (
    <>
      <QuietWords
        title={words('knownTitle')}
        none={words('knownNone')}
        groups={[{ site: undefined, words: named(known) }]}
        onMarkAgain={(id) => onSave(know(id, false))}
      />
      <QuietWords
        title={words('mutedTitle')}
        none={words('mutedNone')}
        groups={Object.entries(muted)
          .toSorted(([one], [other]) => one.localeCompare(other))
          .map(([site, ids]) => ({ site, words: named(ids) }))}
        onMarkAgain={(id, site = '') => onSave(mute(site, id, false))}
      />
      <SwitchRow
        label={words('optionsRemember')}
        hint={words('optionsRememberHint')}
        isOn={chosen.rememberOpened}
        onSwitch={(on) => onSave(rememberOpened(on))}
      />
    </>
  );
}
