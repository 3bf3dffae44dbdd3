/** A switch with its name and, if need be, a sentence on what it does. */
import { useId } from 'preact/hooks';
import { Switch } from './Switch.tsx';

interface Props {
  label: string;
  hint?: string;
  isOn: boolean;
  onSwitch: (on: boolean) => void;
}

export function SwitchRow({ label, hint, isOn, onSwitch }: Props) {
  const id = useId();
  return (
    <div class="switch-row">
      <label>
        <span>{label}</span>
        <Switch isOn={isOn} describedBy={hint && id} onSwitch={onSwitch} />
      </label>
      {hint && (
        <p class="hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
