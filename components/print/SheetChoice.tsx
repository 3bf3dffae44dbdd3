/** Chooses what goes on a sheet: each thing with a box to tick. */
import type { ComponentChild } from 'preact';

interface Props {
  title: string;
  choices: readonly { id: string; label: string; isChosen: boolean }[];
  onChoose: (id: string, isChosen: boolean) => void;
  children?: ComponentChild;
}

export function SheetChoice({ title, choices, onChoose, children }: Props) {
  return (
    <fieldset class="choice">
      <legend>{title}</legend>
      {choices.map(({ id, label, isChosen }) => (
        <label key={id}>
          <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(id, event.currentTarget.checked)} />
          {label}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
