/** How cards open, what they show first, and how everything looks. */
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { DelaySlider } from '../../components/DelaySlider.tsx';
import { SwitchRow } from '../../components/SwitchRow.tsx';
import { useWords } from '../../components/words.ts';
import { LEAST_DELAY_MS, MOST_DELAY_MS, prefer, type Preferences } from '../../settings/preferences.ts';
import type { OnSave } from './Options.tsx';

interface Props {
  chosen: Preferences;
  onSave: OnSave;
}

export function Cards({ chosen: { openOn, openAfterMs, more, theme, badge }, onSave }: Props) {
  const words = useWords();
  return (
    <>
      <ChoiceGroup
        legend={words('optionsOpenOn')}
        hint={words('openOnTouchHint')}
        choices={[
          { value: 'hover', label: words('openOnHover') },
          { value: 'modifier', label: words('openOnModifier') },
          { value: 'click', label: words('openOnClick') },
        ]}
        chosen={openOn}
        onChoose={(openOn) => onSave(prefer({ openOn }))}
      />
      {openOn !== 'click' && (
        <DelaySlider
          value={openAfterMs}
          least={LEAST_DELAY_MS}
          most={MOST_DELAY_MS}
          onChoose={(openAfterMs) => onSave(prefer({ openAfterMs }))}
        />
      )}
      <ChoiceGroup
        legend={words('optionsMore')}
        choices={[
          { value: 'folded', label: words('moreFolded'), hint: words('moreFoldedHint') },
          { value: 'open', label: words('moreOpen') },
        ]}
        chosen={more}
        onChoose={(more) => onSave(prefer({ more }))}
      />
      <ChoiceGroup
        legend={words('optionsTheme')}
        choices={[
          { value: 'system', label: words('themeSystem') },
          { value: 'light', label: words('themeLight') },
          { value: 'dark', label: words('themeDark') },
        ]}
        chosen={theme}
        onChoose={(theme) => onSave(prefer({ theme }))}
      />
      <SwitchRow label={words('optionsBadge')} isOn={badge} onSwitch={(badge) => onSave(prefer({ badge }))} />
    </>
  );
}
