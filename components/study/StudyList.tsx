/** The saved words as a list to study: think first, then look. */
import { useState } from 'preact/hooks';
import { NamedSwitch } from '../choices/Switch.tsx';
import { GoneRow } from '../GoneRow.tsx';
import { StudyWord, type Saved, type SavedEvents } from './StudyWord.tsx';
import { useWords } from '../words.ts';

interface Props extends SavedEvents {
  /** The latest first. */
  saved: readonly Saved[];
  /** Where the full entry of a term is. */
  hrefOf: (id: string) => string;
  longestQuestion: number;
  onPutBack: (word: Saved) => void;
}

export function StudyList({ saved, hrefOf, longestQuestion, onPutBack, onAsk, onLeave, onQuote, onRemove }: Props) {
  const words = useWords();
  const [isAllShown, setAllShown] = useState(false);
  /** The words that are shown where the others are not, or the other way round. */
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  const [removed, setRemoved] = useState<readonly Saved[]>([]);
  const [backId, setBackId] = useState<string | undefined>(undefined);
  const isSaved = (word: Saved) => saved.some(({ id }) => id === word.id);
  const gone = removed.filter((word) => !isSaved(word));
  const rows = [...saved, ...gone].toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (rows.length === 0) return <p class="empty">{words('studyEmpty')}</p>;
  return (
    <>
      <p class="hint">
        {words('studyHint')} {words('studyQuestionHint')}
      </p>
      <NamedSwitch
        label={words('studyShowAll')}
        isOn={isAllShown}
        onSwitch={(isOn) => {
          setAllShown(isOn);
          setOthers(new Set());
        }}
      />
      <ul class="study">
        {rows.map((word) =>
          gone.includes(word) ? (
            <GoneRow
              key={`gone ${word.id}`}
              text={words('studyRemoved', word.card?.term ?? word.id)}
              onUndo={() => {
                setBackId(word.id);
                onPutBack(word);
              }}
            />
          ) : (
            <StudyWord
              key={word.id}
              word={word}
              href={hrefOf(word.id)}
              isShown={isAllShown !== others.has(word.id)}
              isBack={word.id === backId}
              longestQuestion={longestQuestion}
              onShow={(isShown) => setOthers(withId(others, word.id, isShown !== isAllShown))}
              onAsk={onAsk}
              onLeave={onLeave}
              onQuote={onQuote}
              onRemove={() => {
                setBackId(undefined);
                setRemoved([...removed.filter(({ id }) => id !== word.id), word]);
                onRemove(word.id);
              }}
            />
          ),
        )}
      </ul>
    </>
  );
}

function withId(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const changed = new Set(ids);
  if (isIn) changed.add(id);
  else changed.delete(id);
  return changed;
}
