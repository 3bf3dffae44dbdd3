/** The words that the reader has explained, each to be changed or deleted; what was deleted last can be had back. */
import { useEffect, useRef } from 'preact/hooks';
import type { PackTerm } from '../../glossary/packs/pack.ts';
import { useWords } from '../words.ts';

interface Props {
  terms: readonly PackTerm[];
  /** The name of the word that was just deleted; none where there is nothing to undo. */
  deleted?: string | undefined;
  onEdit: (term: string) => void;
  onDelete: (term: string) => void;
  onUndo: () => void;
}

export function OwnWordList({ terms, deleted, onEdit, onDelete, onUndo }: Props) {
  const words = useWords();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its word: the focus goes where the word can be had back.
  useEffect(() => undo.current?.focus(), [deleted]);
  return (
    <>
      {deleted !== undefined && (
        <p class="undo" role="status">
          {words('ownDeleted', deleted)}{' '}
          <button type="button" ref={undo} onClick={onUndo}>
            {words('ownUndo')}
          </button>
        </p>
      )}
      {terms.length > 0 && (
        <ul class="own-words" aria-label={words('ownList')}>
          {terms.map(({ term, meaning }) => (
            <li key={term}>
              <p>
                <b>{term}</b> <span>{meaning}</span>
              </p>
              <p class="actions">
                <button type="button" aria-label={words('ownEditOf', term)} onClick={() => onEdit(term)}>
                  {words('ownEdit')}
                </button>
                <button type="button" aria-label={words('ownDeleteOf', term)} onClick={() => onDelete(term)}>
                  {words('ownDelete')}
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
