/** Whether the browser's own sync carries what is small to the reader's other devices. */
import { SwitchRow } from '../../components/choices/SwitchRow.tsx';
import { useWords } from '../../components/words.ts';
import { prefer, type Preferences } from '../../settings/preferences.ts';
import { syncState } from '../../settings/sync/sync.ts';
import type { OnSave } from './Options.tsx';
import { partName } from './files/part-words.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';

interface Props {
  chosen: Preferences;
  onSave: OnSave;
}

export function Sync({ chosen: { sync: isOn }, onSave }: Props) {
  const words = useWords();
  const left = useSetting(syncState)?.left ?? [];
  return (
    <>
      <SwitchRow
        label={words('syncSwitch')}
        hint={words('syncHint')}
        isOn={isOn}
        onSwitch={(sync) => onSave(prefer({ sync }))}
      />
      <p role="status">
        {isOn && left.length > 0 && words('syncLeft', left.map((name) => partName(words, name)).join(', '))}
      </p>
    </>
  );
}
