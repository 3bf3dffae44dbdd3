/** Stands where something was taken away, and offers to bring it back. */
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './words.ts';

interface Props {
  /** What has happened. */
  text: string;
  onUndo: () => void;
  /** `div` where it does not stand in a list. */
  tag?: 'li' | 'div';
}

/** It takes the focus, as the button that was pressed is gone; a screen reader then reads what has happened. */
export function GoneRow({ text, onUndo, tag: Tag = 'li' }: Props) {
  const words = useWords();
  const undo = useRef<HTMLButtonElement | null>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <Tag class="gone">
      <span>{text}</span>{' '}
      <button type="button" ref={undo} aria-label={`${words('studyUndo')}: ${text}`} onClick={onUndo}>
        {words('studyUndo')}
      </button>
    </Tag>
  );
}
