/** The control of a choice out of a few: its values come from their schema, its words from `_locales`. */
import type { ComponentChildren } from 'preact';
import { ChoiceGroup } from '../../components/choices/ChoiceGroup.tsx';
import { useWords } from '../../components/words.ts';
import { CHOICES, prefer, type Preferences } from '../../settings/preferences.ts';
import { hintOf, labelOf, legendOf, type Picked } from './choice-words.ts';
import type { OnSave } from './Options.tsx';

interface Props<K extends Picked> {
  name: K;
  chosen: Preferences;
  onSave: OnSave;
  /** What is said of the whole choice. */
  hint?: string;
  /** Shows what a value looks like. */
  sample?: (value: Preferences[K]) => ComponentChildren;
}

export function PickOne<K extends Picked>({ name, chosen, onSave, hint, sample }: Props<K>) {
  const words = useWords();
  const values = CHOICES[name].options as readonly Preferences[K][];
  return (
    <ChoiceGroup
      legend={words(legendOf(name))}
      hint={hint}
      choices={values.map((value) => {
        const label = labelOf(name, value);
        const hint = hintOf(label);
        return { value, label: words(label), hint: hint && words(hint), sample: sample?.(value) };
      })}
      chosen={chosen[name]}
      onChoose={(value) => onSave(prefer({ [name]: value }))}
    />
  );
}
