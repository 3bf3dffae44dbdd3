/** The switch for one site, named by the site. */
import { useWords } from './words.ts';

interface Props {
  /** Empty for files on this device. */
  site: string;
  isOn: boolean;
  onSwitch: (on: boolean) => void;
}

export function SiteSwitch({ site, isOn, onSwitch }: Props) {
  const words = useWords();
  return (
    <label class="site-switch">
      <span>{site === '' ? words('explainOnFile') : words('explainOn', site)}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
