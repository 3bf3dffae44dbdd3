/** Questions of the reader's own for a sheet: each to be ticked or taken away, and a field for one more. */
import { useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../words.ts';

interface Props {
  questions: readonly { text: string; isChosen: boolean }[];
  /** The most that can be stored of one, in UTF-16 units. */
  longest: number;
  /** No more can be stored. */
  isFull: boolean;
  onAdd: (text: string) => void;
  onChoose: (text: string, isChosen: boolean) => void;
  onRemove: (text: string) => void;
}

export function OwnQuestions({ questions, longest, isFull, onAdd, onChoose, onRemove }: Props) {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement | null>(null);
  const [text, setText] = useState('');
  return (
    <>
      {questions.map((question) => (
        <div class="own-question" key={question.text}>
          <label>
            <input
              type="checkbox"
              checked={question.isChosen}
              onChange={(event) => onChoose(question.text, event.currentTarget.checked)}
            />
            {question.text}
          </label>
          <button
            type="button"
            aria-label={words('sheetOwnRemove', question.text)}
            onClick={() => {
              // Its text is ready to be added again, and the focus does not go with the button.
              setText(question.text);
              field.current?.focus();
              onRemove(question.text);
            }}
          >
            {words('remove')}
          </button>
        </div>
      ))}
      {isFull && <p>{words('sheetOwnFull')}</p>}
      <form
        class="add-question"
        hidden={isFull}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          onAdd(text);
          setText('');
        }}
      >
        <label for={id}>{words('sheetOwn')}</label>
        <input
          id={id}
          type="text"
          ref={field}
          maxLength={longest}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit">{words('sheetOwnAdd')}</button>
      </form>
    </>
  );
}
