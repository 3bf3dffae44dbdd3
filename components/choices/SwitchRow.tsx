/** A switch with its name and, if need be, a sentence on what it does. */
import { useId } from 'preact/hooks';

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
        <input
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          checked={isOn}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </label>
      {hint && (
        <p class="hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
