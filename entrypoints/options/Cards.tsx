/** How cards open, what they show first, and how everything looks. */
import { DelaySlider } from '../../components/choices/DelaySlider.tsx';
import { SwitchRow } from '../../components/choices/SwitchRow.tsx';
import { useWords } from '../../components/words.ts';
import { LEAST_DELAY_MS, MOST_DELAY_MS, prefer, type Preferences } from '../../settings/preferences.ts';
import type { OnSave } from './Options.tsx';
import { PickOne } from './PickOne.tsx';

interface Props {
  chosen: Preferences;
  onSave: OnSave;
}

export function Cards({ chosen, onSave }: Props) {
  const words = useWords();
  const { openOn, openAfterMs, badge } = chosen;
  return (
    <>
      <PickOne name="openOn" chosen={chosen} onSave={onSave} hint={words('openOnTouchHint')} />
      {openOn !== 'click' && (
        <DelaySlider
          value={openAfterMs}
          least={LEAST_DELAY_MS}
          most={MOST_DELAY_MS}
          onChoose={(openAfterMs) => onSave(prefer({ openAfterMs }))}
        />
      )}
      <PickOne name="more" chosen={chosen} onSave={onSave} />
      <PickOne name="theme" chosen={chosen} onSave={onSave} />
      <SwitchRow label={words('optionsBadge')} isOn={badge} onSwitch={(badge) => onSave(prefer({ badge }))} />
    </>
  );
}
