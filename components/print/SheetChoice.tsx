/** Chooses which of the saved words go on a sheet. */
import { useWords } from '../words.ts';

interface Props {
  choices: readonly { id: string; term: string; isChosen: boolean }[];
  onChoose: (id: string, isChosen: boolean) => void;
}

export function SheetChoice({ choices, onChoose }: Props) {
  const words = useWords();
  return (
    <fieldset class="choice">
      <legend>{words('sheetChoose')}</legend>
      {choices.map(({ id, term, isChosen }) => (
        <label key={id}>
          <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(id, event.currentTarget.checked)} />
          {term}
        </label>
      ))}
    </fieldset>
  );
}
