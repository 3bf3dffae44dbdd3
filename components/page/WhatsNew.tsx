/** One quiet line about what is new, until the reader has looked at it or waved it away. */
import { useWords, type WordKey } from '../words.ts';

/** What changed for readers in a version. */
export interface News {
  /** The version as readers say it: “0.2”. */
  version: string;
  text: WordKey;
}

interface Props {
  news: News;
  /** Leads to where the new thing is. */
  onOpen: () => void;
  onDismiss: () => void;
}

export function WhatsNew({ news, onOpen, onDismiss }: Props) {
  const words = useWords();
  return (
    <aside class="whats-new" aria-label={words('newIn', news.version)}>
      <button type="button" class="link" onClick={onOpen}>
        <b>{words('newIn', news.version)}</b> {words(news.text)}
      </button>
      <button type="button" class="close" aria-label={words('dismissNews')} onClick={onDismiss}>
        <span aria-hidden="true">×</span>
      </button>
    </aside>
  );
}
