/** The words that readers know, or that are not meant on a site: by name, each to be marked again; and whether opened ones are remembered. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SwitchRow } from '../../components/choices/SwitchRow.tsx';
import { QuietWords } from '../../components/study/QuietWords.tsx';
import { useWords } from '../../components/words.ts';
import { CARDS_FOLDER } from '../../glossary/entry/bundled-files.ts';
import { allCards } from '../../settings/all-cards.ts';
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
  const nameOf = useNames((known?.length ?? 0) > 0 || Object.keys(muted ?? {}).length > 0);
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

/** Names terms by their cards, which are only read where they are wanted; a term that is gone is named by its id. */
function useNames(isWanted: boolean): (id: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (!isWanted) return;
    allCards(browser.runtime.getURL(`/${CARDS_FOLDER}`)).then(
      (cards) => setNames(new Map(cards.map(({ id, term }) => [id, term]))),
      // Without the glossary words are known by their ids, which say as much.
      () => undefined,
    );
  }, [isWanted]);
  return useMemo(() => (id) => names.get(id) ?? id, [names]);
}
