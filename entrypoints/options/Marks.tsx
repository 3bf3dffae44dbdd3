/** Which words are marked, how often, and what marks look like. */
import { MarkPreview } from '../../components/choices/MarkPreview.tsx';
import { SwitchRow } from '../../components/choices/SwitchRow.tsx';
import { useWords } from '../../components/words.ts';
import { MARK_COLOURS, type MarkColour } from '../../settings/mark-looks.ts';
import { prefer, type Preferences } from '../../settings/preferences.ts';
import type { OnSave } from './Options.tsx';
import { PickOne } from './PickOne.tsx';

interface Props {
  chosen: Preferences;
  onSave: OnSave;
}

const LEVELS = [
  ['everyday', 'levelEveryday', 'levelEverydayHint'],
  ['common', 'levelCommon', 'levelCommonHint'],
  ['specialist', 'levelSpecialist', 'levelSpecialistHint'],
] as const;

export function Marks({ chosen, onSave }: Props) {
  const words = useWords();
  const { levels, markStyle, markColour } = chosen;
  return (
    <>
      <fieldset class="choices">
        <legend>{words('optionsLevels')}</legend>
        <p class="hint">{words('optionsLevelsHint')}</p>
        {LEVELS.map(([level, label, hint]) => (
          <SwitchRow
            key={level}
            kind="box"
            label={words(label)}
            hint={words(hint)}
            isOn={levels[level]}
            onSwitch={(on) => onSave(prefer({ levels: { ...levels, [level]: on } }))}
          />
        ))}
      </fieldset>
      <PickOne name="howOften" chosen={chosen} onSave={onSave} />
      <MarkPreview markStyle={markStyle} markColour={markColour} />
      <PickOne name="markStyle" chosen={chosen} onSave={onSave} />
      <PickOne name="markColour" chosen={chosen} onSave={onSave} sample={(colour) => <Swatch colour={colour} />} />
    </>
  );
}

function Swatch({ colour }: { colour: MarkColour }) {
  return (
    <svg class="swatch" viewBox="0 0 2 2" aria-hidden="true">
      <circle cx="1" cy="1" r="1" fill={MARK_COLOURS[colour]} />
    </svg>
  );
}
