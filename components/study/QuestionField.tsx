/** A field for a reader's own question, which is kept while it is typed. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../words.ts';

/** Long enough not to store each letter, short enough not to be noticed, in milliseconds. */
const STORE_AFTER_MS = 400;

interface Props {
  /** The question as it is stored. */
  question: string;
  /** The most that can be stored, in UTF-16 units. */
  longest: number;
  /** Id of the heading that says what the question is about. */
  aboutId: string;
  onAsk: (question: string) => Promise<void>;
  /** The page goes away with a question that is not stored; `instead` is what may be stored in its place. */
  onLeave: (question: string, instead: readonly string[]) => void;
}

export function QuestionField({ question, longest, aboutId, onAsk, onLeave }: Props) {
  const words = useWords();
  const id = useId();
  const { draft, isRefused, type, store } = useDraft({ question, onAsk, onLeave });
  return (
    <div class="question">
      <label for={id}>{words('studyQuestion')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={longest}
        aria-describedby={aboutId}
        value={draft ?? question}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={store}
      />
      {isRefused && <p role="alert">{words('studyNotStored')}</p>}
    </div>
  );
}

/** What is typed, stored soon after, and at once when the page goes away. */
function useDraft({ question, onAsk, onLeave }: Pick<Props, 'question' | 'onAsk' | 'onLeave'>) {
  /** What was typed and is not known to be stored. */
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [isRefused, setRefused] = useState(false);
  /** What was sent to be stored since the question was last told. */
  const sent = useRef<readonly string[]>([]);
  const latest = useRef({ draft, question, onAsk, onLeave });
  latest.current = { draft, question, onAsk, onLeave };

  const store = useRef(() => {
    const { draft, onAsk } = latest.current;
    if (draft === undefined || sent.current.at(-1) === draft) return;
    sent.current = [...sent.current, draft];
    onAsk(draft).then(
      () => setRefused(false),
      () => {
        sent.current = sent.current.filter((other) => other !== draft);
        setRefused(true);
      },
    );
  }).current;

  useEffect(() => {
    sent.current = [];
    setDraft((draft) => (draft === question ? undefined : draft));
  }, [question]);
  useEffect(() => {
    if (draft === undefined) return undefined;
    const timer = setTimeout(store, STORE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, store]);
  useEffect(() => {
    const stop = new AbortController();
    const leave = () => {
      const { draft, question, onLeave } = latest.current;
      if (draft !== undefined) onLeave(draft, [question, ...sent.current]);
      store();
    };
    addEventListener('pagehide', leave, { signal: stop.signal });
    return () => {
      stop.abort();
      store();
    };
  }, [store]);

  const type = (value: string) => setDraft(value === question && sent.current.length === 0 ? undefined : value);
  return { draft, isRefused, type, store };
}
