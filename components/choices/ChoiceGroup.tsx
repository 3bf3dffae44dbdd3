/** One choice out of a few: a named group of radio buttons. */
import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

/** One of the choices. */
interface Choice<T extends string> {
  value: T;
  label: string;
  hint?: string | undefined;
  /** A sample of it beside its name. */
  sample?: ComponentChildren;
}

interface Props<T extends string> {
  legend: string;
  hint?: string | undefined;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose: (value: T) => void;
}

export function ChoiceGroup<T extends string>({ legend, hint, choices, chosen, onChoose }: Props<T>) {
  const id = useId();
  return (
    <fieldset class="choices" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {choices.map(({ value, label, hint, sample }) => (
        <div class="choice" key={value}>
          <label>
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              aria-describedby={hint ? `${id}-${value}` : undefined}
              onChange={() => onChoose(value)}
            />
            {sample}
            {label}
          </label>
          {hint && (
            <p class="hint" id={`${id}-${value}`}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
