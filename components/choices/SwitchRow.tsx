/** A switch with its name and, if need be, a sentence on what it does. */
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string;
  /** A plain box to tick where it is one of several that belong together. */
  kind?: 'switch' | 'box';
  isOn: boolean;
  onSwitch: (on: boolean) => void;
}

export function SwitchRow({ label, hint, kind = 'switch', isOn, onSwitch }: Props) {
  const id = useId();
  const box = (
    <input
      type="checkbox"
      {...(kind === 'switch' && { role: 'switch', 'aria-checked': isOn })}
      checked={isOn}
      aria-describedby={hint ? id : undefined}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  );
  return (
    <div class={kind === 'switch' ? 'switch-row' : 'choice'}>
      <label>
        {kind === 'box' && box}
        <span>{label}</span>
        {kind === 'switch' && box}
      </label>
      {hint && (
        <p class="hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
