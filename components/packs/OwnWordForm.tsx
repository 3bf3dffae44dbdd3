/** The form in which readers explain a word themselves. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OwnWordFields } from '../../glossary/packs/own-word.ts';
import type { Fault } from '../../glossary/packs/check.ts';
import { useWords, type Words } from '../words.ts';

interface Props {
  /** What the form holds at first; another form, with a key of its own, is to be shown for other fields. */
  fields: OwnWordFields;
  /** The name of the word that is being changed; none where a word is added. */
  changes?: string | undefined;
  /** The field that is to be written in next; none where the focus stays where it is. */
  focus?: keyof OwnWordFields | undefined;
  /** Saves what was written; gives what is wrong with it, and nothing where it is saved. */
  onSave: (fields: OwnWordFields) => readonly Fault[];
  onCancel?: (() => void) | undefined;
}

/** The fields in their order, with what they are called and whether they have several lines. */
const FIELDS = [
  { name: 'term', label: 'ownWord', isLong: false },
  { name: 'meaning', label: 'ownMeaning', isLong: true },
  { name: 'also', label: 'ownAlso', isLong: false },
  { name: 'more', label: 'ownMore', isLong: true },
] as const;

export function OwnWordForm({ fields: first, changes, focus, onSave, onCancel }: Props) {
  const words = useWords();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(first);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  useEffect(() => {
    const field = focus && form.current?.elements.namedItem(focus);
    if (field instanceof HTMLElement) field.focus();
  }, [focus]);
  const title = changes === undefined ? words('ownAdd') : words('ownChange', changes);
  return (
    <form
      ref={form}
      class="own-word-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = onSave(fields);
        setFaults(found);
        const first = found[0] && event.currentTarget.elements.namedItem(String(found[0].path[0] ?? 'term'));
        if (first instanceof HTMLElement) first.focus();
      }}
    >
      <h3>{title}</h3>
      {FIELDS.map((field) => (
        <Field
          key={field.name}
          field={field}
          id={`${id}-${field.name}`}
          value={fields[field.name]}
          fault={faults.find(({ path }) => (path[0] ?? 'term') === field.name)}
          onInput={(value) => setFields({ ...fields, [field.name]: value })}
        />
      ))}
      <p class="actions">
        <button type="submit" class="strong">
          {words('ownSave')}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {words('cancel')}
          </button>
        )}
      </p>
    </form>
  );
}

interface FieldProps {
  field: (typeof FIELDS)[number];
  id: string;
  value: string;
  /** What is wrong with what it holds. */
  fault: Fault | undefined;
  onInput: (value: string) => void;
}

/** A field with its label, and what is wrong with it. */
function Field({ field: { name, label, isLong }, id, value, fault, onInput }: FieldProps) {
  const words = useWords();
  const common = {
    id,
    name,
    value,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault ? `${id}-fault` : undefined,
    'aria-required': name === 'term' || name === 'meaning',
  };
  return (
    <p>
      <label for={id}>{words(label)}</label>
      {isLong ? (
        <textarea {...common} rows={2} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...common} autocomplete="off" onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {fault && (
        <span class="fault" role="alert" id={`${id}-fault`}>
          {sentenceOf(fault, words(label), words)}
        </span>
      )}
    </p>
  );
}

/** A fault in the reader's words: the field is named as the form names it, not as files do. */
function sentenceOf({ kind, fill }: Fault, label: string, words: Words): string {
  if (kind === 'packTwice') return words('ownTwice', fill[0] ?? '');
  return words(kind, label, ...fill.slice(1));
}
