/** The reader's packs: switch one on or off, save it as a file, remove it. */
import { useRef, useState } from 'preact/hooks';
import { Switch } from '../choices/Switch.tsx';
import { countedWords } from '../counted.ts';
import { useWords } from '../words.ts';

/** What the list shows of a pack. */
interface ListedPack {
  id: string;
  name: string;
  /** What its switch is called, where that is not its name. */
  label?: string;
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

export function PackList({ packs, ...events }: Props) {
  const [removing, setRemoving] = useState('');
  return (
    <ul class="packs">
      {packs.map((pack) => (
        <PackRow
          key={pack.id}
          pack={pack}
          {...events}
          isAsked={removing === pack.id}
          onAsk={(isAsked) => setRemoving(isAsked ? pack.id : '')}
        />
      ))}
    </ul>
  );
}

interface RowProps extends Omit<Props, 'packs'> {
  pack: ListedPack;
  /** Whether the reader is asked if the pack is really to be removed. */
  isAsked: boolean;
  onAsk: (isAsked: boolean) => void;
}

function PackRow({ pack, isAsked, onAsk, onSwitch, onSave, onRemove }: RowProps) {
  const { id, name, label = name, terms, isOn, at } = pack;
  const words = useWords();
  const remove = useRef<HTMLButtonElement | null>(null);
  return (
    <li>
      <label class="pack-switch">
        <b>{label}</b>
        <small>
          {countedWords(terms, words)} · {words('packChanged', dayOf(at, words('language')))}
        </small>
        <Switch isOn={isOn} onSwitch={(isOn) => onSwitch(id, isOn)} />
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
            ref={remove}
            aria-label={words('packRemoveOf', name)}
            aria-expanded={isAsked}
            onClick={() => onAsk(!isAsked)}
          >
            {words('packRemove')}
          </button>
        )}
      </p>
      {onRemove && isAsked && (
        <RemoveQuestion
          pack={pack}
          onRemove={() => {
            onAsk(false);
            onRemove(id);
          }}
          onKeep={() => {
            onAsk(false);
            remove.current?.focus();
          }}
        />
      )}
    </li>
  );
}

interface QuestionProps {
  pack: ListedPack;
  onRemove: () => void;
  onKeep: () => void;
}

/** Asks whether a pack is really to be removed. */
function RemoveQuestion({ pack: { name, terms }, onRemove, onKeep }: QuestionProps) {
  const words = useWords();
  return (
    <div class="asks" ref={intoView} role="group" aria-label={words('packRemoveOf', name)}>
      <p>{words('packRemoveAsk', name, countedWords(terms, words))}</p>
      <p class="actions">
        <button type="button" class="strong" onClick={onRemove}>
          {words('packRemoveYes')}
        </button>
        <button type="button" onClick={onKeep}>
          {words('packKeep')}
        </button>
      </p>
    </div>
  );
}

/** What appears below a button may lie below the window. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function dayOf(at: string, language: string): string {
  return new Date(at).toLocaleDateString(language, { dateStyle: 'medium' });
}
