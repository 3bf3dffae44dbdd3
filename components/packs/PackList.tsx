/** The reader's packs: switch one on or off, save it as a file, remove it. */
import { useRef, useState } from 'preact/hooks';
import { countedWords } from '../counted.ts';
import { useWords } from '../words.ts';

/** What the list shows of a pack. */
interface ListedPack {
  id: string;
  name: string;
  terms: number;
  isOn: boolean;
  /** When it was added or last changed, as an ISO 8601 date and time. */
  at: string;
}

interface Props {
  packs: readonly ListedPack[];
  onSwitch: (id: string, isOn: boolean) => void;
  onSave: (id: string, format: 'json' | 'csv') => void;
  /** None where packs cannot be removed. */
  onRemove?: (id: string) => void;
}

export function PackList({ packs, onSwitch, onSave, onRemove }: Props) {
  const words = useWords();
  const [removing, setRemoving] = useState('');
  const asked = useRef<HTMLButtonElement | null>(null);
  return (
    <ul class="packs">
      {packs.map(({ id, name, terms, isOn, at }) => (
        <li key={id}>
          <label class="pack-switch">
            <b>{name}</b>
            <small>
              {countedWords(terms, words)} · {words('packChanged', dayOf(at, words('language')))}
            </small>
            <input
              type="checkbox"
              role="switch"
              aria-checked={isOn}
              checked={isOn}
              onChange={(event) => onSwitch(id, event.currentTarget.checked)}
            />
          </label>
          <p class="actions">
            <button type="button" aria-label={words('packSaveJsonOf', name)} onClick={() => onSave(id, 'json')}>
              {words('packSaveJson')}
            </button>
            <button type="button" aria-label={words('packSaveCsvOf', name)} onClick={() => onSave(id, 'csv')}>
              {words('packSaveCsv')}
            </button>
            {onRemove && (
              <button
                type="button"
                aria-label={words('packRemoveOf', name)}
                aria-expanded={removing === id}
                onClick={(event) => {
                  asked.current = event.currentTarget;
                  setRemoving(removing === id ? '' : id);
                }}
              >
                {words('packRemove')}
              </button>
            )}
          </p>
          {onRemove && removing === id && (
            <div class="asks" ref={intoView} role="group" aria-label={words('packRemoveOf', name)}>
              <p>{words('packRemoveAsk', name, countedWords(terms, words))}</p>
              <p class="actions">
                <button
                  type="button"
                  class="strong"
                  onClick={() => {
                    setRemoving('');
                    onRemove(id);
                  }}
                >
                  {words('packRemoveYes')}
                </button>
                <button
                  type="button"
                  onClick={() => {
                    setRemoving('');
                    asked.current?.focus();
                  }}
                >
                  {words('packKeep')}
                </button>
              </p>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What appears below a button may lie below the window. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function dayOf(at: string, language: string): string {
  return new Date(at).toLocaleDateString(language, { dateStyle: 'medium' });
}
