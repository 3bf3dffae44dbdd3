/** How many words are marked, from fewer to more: a slider of three steps that says what each marks. */
import { useEffect, useId, useState } from 'preact/hooks';
import { AMOUNTS, type Amount } from '../../settings/amount.ts';
import { useWords } from '../words.ts';

interface Props {
  amount: Amount;
  /** How many words there are on the page in front; `undefined` where there is none. */
  here?: number;
  /** Called when the slider comes to rest, not for each step of a drag. */
  onChoose: (amount: Amount) => void;
}

const SENTENCES = { fewer: 'amountFewer', usual: 'amountUsual', everything: 'amountEverything' } as const;

export function AmountSlider({ amount, here, onChoose }: Props) {
  const words = useWords();
  const id = useId();
  const [shown, setShown] = useState(amount);
  useEffect(() => setShown(amount), [amount]);
  const sentence = words(SENTENCES[shown]);
  return (
    <div class="amount-slider">
      <div class="about">
        <label for={id}>{words('optionsAmount')}</label>
        {here !== undefined && <output for={id}>{words('amountHere', String(here))}</output>}
      </div>
      {/* The slider says its sentence itself; a screen reader need not hear what stands at its ends besides. */}
      <div class="scale">
        <span aria-hidden="true">{words('amountLeast')}</span>
        <input
          id={id}
          type="range"
          min={0}
          max={AMOUNTS.length - 1}
          step={1}
          list={`${id}-steps`}
          value={AMOUNTS.indexOf(shown)}
          aria-valuetext={sentence}
          onInput={({ currentTarget }) => setShown(amountAt(currentTarget))}
          onChange={({ currentTarget }) => onChoose(amountAt(currentTarget))}
        />
        <span aria-hidden="true">{words('amountMost')}</span>
      </div>
      <datalist id={`${id}-steps`}>
        {AMOUNTS.map((step, place) => (
          <option key={step} value={place}>
            {words(SENTENCES[step])}
          </option>
        ))}
      </datalist>
      <p>{sentence}</p>
    </div>
  );
}

function amountAt({ valueAsNumber }: HTMLInputElement): Amount {
  return AMOUNTS[valueAsNumber] ?? 'usual';
}
