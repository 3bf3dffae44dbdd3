/** A switch; what stands beside it in its label says what it switches. */
interface Props {
  isOn: boolean;
  /** The id of what is said of it besides. */
  describedBy?: string | undefined;
  onSwitch: (isOn: boolean) => void;
}

export function Switch({ isOn, describedBy, onSwitch }: Props) {
  return (
    <input
      type="checkbox"
      role="switch"
      aria-checked={isOn}
      aria-describedby={describedBy}
      checked={isOn}
      onChange={(event) => onSwitch(event.currentTarget.checked)}
    />
  );
}

/** A switch with its name behind it. */
export function NamedSwitch({ label, ...parts }: Props & { label: string }) {
  return (
    <label class="switch">
      <Switch {...parts} />
      <span>{label}</span>
    </label>
  );
}
