/** Which words are marked, how often, and what marks look like. */
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { MarkPreview } from '../../components/MarkPreview.tsx';
import { MARK_COLOURS, type MarkColour } from '../../components/marks-css.ts';
import { SwitchRow } from '../../components/SwitchRow.tsx';
import { useWords } from '../../components/words.ts';
import { prefer, type Preferences } from '../../settings/preferences.ts';
import type { OnSave } from './Options.tsx';

interface Props {
  chosen: Preferences;
  onSave: OnSave;
}

const LEVELS = [
  ['everyday', 'levelEveryday', 'levelEverydayHint'],
  ['common', 'levelCommon', 'levelCommonHint'],
  ['specialist', 'levelSpecialist', 'levelSpecialistHint'],
] as const;

const COLOURS = [
  ['teal', 'colourTeal'],
  ['blue', 'colourBlue'],
  ['violet', 'colourViolet'],
  ['amber', 'colourAmber'],
] as const;

export function Marks({ chosen, onSave }: Props) {
  const words = useWords();
  const { levels, howOften, markStyle, markColour } = chosen;
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
      <ChoiceGroup
        legend={words('optionsHowOften')}
        choices={[
          { value: 'every', label: words('howOftenEvery') },
          { value: 'section', label: words('howOftenSection'), hint: words('howOftenSectionHint') },
          { value: 'page', label: words('howOftenPage') },
        ]}
        chosen={howOften}
        onChoose={(howOften) => onSave(prefer({ howOften }))}
      />
      <MarkPreview markStyle={markStyle} markColour={markColour} />
      <ChoiceGroup
        legend={words('optionsStyle')}
        choices={[
          { value: 'dotted', label: words('styleDotted') },
          { value: 'solid', label: words('styleSolid') },
          { value: 'tint', label: words('styleTint') },
          { value: 'none', label: words('styleNone'), hint: words('styleNoneHint') },
        ]}
        chosen={markStyle}
        onChoose={(markStyle) => onSave(prefer({ markStyle }))}
      />
      <ChoiceGroup
        legend={words('optionsColour')}
        choices={COLOURS.map(([value, label]) => ({ value, label: words(label), sample: <Swatch colour={value} /> }))}
        chosen={markColour}
        onChoose={(markColour) => onSave(prefer({ markColour }))}
      />
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
