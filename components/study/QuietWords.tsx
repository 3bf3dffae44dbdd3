/** A list of words that are not marked, each to be marked again. */
import { useRef } from 'preact/hooks';
import { siteName } from '../page/site-name.ts';
import { useWords } from '../words.ts';

/** A word that is not marked. */
interface QuietWord {
  id: string;
  /** What readers know it by. */
  term: string;
}

/** Words that are not marked in the same place. */
export interface QuietGroup {
  /** The site, empty for files; `undefined` for everywhere. */
  site: string | undefined;
  words: readonly QuietWord[];
}

interface Props {
  title: string;
  /** What is said where there are none. */
  none: string;
  groups: readonly QuietGroup[];
  onMarkAgain: (id: string, site: string | undefined) => void;
}

export function QuietWords({ title, none, groups, onMarkAgain }: Props) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement | null>(null);
  const placeOf = (site: string) => (site === '' ? words('mutedOnFiles') : words('mutedOn', siteName(site)));
  const shown = groups.filter((group) => group.words.length > 0);
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      {shown.length === 0 && <p class="hint">{none}</p>}
      {shown.map(({ site, words: quiet }) => (
        <div key={site}>
          {site !== undefined && <h4>{placeOf(site)}</h4>}
          <ul class="rows" aria-label={site === undefined ? title : placeOf(site)}>
            {quiet.map(({ id, term }) => (
              <li key={id}>
                <span>{term}</span>
                <button
                  type="button"
                  aria-label={site ? words('markAgainOn', term, siteName(site)) : words('markAgainTerm', term)}
                  onClick={() => {
                    onMarkAgain(id, site);
                    // The button goes; a keyboard must not be thrown back to the top of the page.
                    heading.current?.focus();
                  }}
                >
                  {words('markAgain')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
