/** How long the pointer rests on a word before its card opens: a slider that says in words what it is set to. */
import { useEffect, useId, useState } from 'preact/hooks';
import { useWords, type Words } from '../words.ts';

interface Props {
  /** The delay and its ends, in milliseconds. */
  value: number;
  least: number;
  most: number;
  /** Called when the slider comes to rest, not for each step of a drag. */
  onChoose: (ms: number) => void;
}

/** A step that can be felt, in milliseconds. */
const STEP_MS = 50;

/** Up to which delay, in milliseconds, which words are true. */
const IN_WORDS = [
  [150, 'delayQuick'],
  [400, 'delayShort'],
  [1000, 'delayMedium'],
  [Infinity, 'delayLong'],
] as const;

export function DelaySlider({ value, least, most, onChoose }: Props) {
  const words = useWords();
  const id = useId();
  const [shown, setShown] = useState(value);
  useEffect(() => setShown(value), [value]);
  const text = inWords(words, shown);
  return (
    <div class="slider">
      <label for={id}>{words('optionsDelay')}</label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={STEP_MS}
        value={shown}
        aria-valuetext={text}
        onInput={(event) => setShown(event.currentTarget.valueAsNumber)}
        onChange={(event) => onChoose(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>{text}</output>
    </div>
  );
}

function inWords(words: Words, ms: number): string {
  const [, key] = IN_WORDS.find(([upTo]) => ms <= upTo) ?? IN_WORDS[0];
  return words(key, (ms / 1000).toLocaleString(words('language')));
}
