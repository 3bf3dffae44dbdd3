/** Chooses a topic, and a level where that is wanted. */
import { titleIn } from '../titles.ts';
import { LEVEL_NAMES, LEVELS, type Chosen } from './chosen.ts';
import { useWords } from '../words.ts';

interface Props {
  chosen: Chosen;
  /** Topics with how many terms each has. */
  topics: readonly [topic: string, terms: number][];
  hasLevels: boolean;
  onChoose: (chosen: Chosen) => void;
}

export function ChoosePart({ chosen, topics, hasLevels, onChoose }: Props) {
  const words = useWords();
  const named = topics
    .map(([topic, terms]) => ({ topic, terms, name: titleIn(words, 'topic', topic) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, words('language')));
  return (
    <div class="choose-part">
      <select
        aria-label={words('browseTopic')}
        value={chosen.topic}
        onChange={(event) => onChoose({ ...chosen, topic: event.currentTarget.value })}
      >
        <option value="">{words('browseAllTopics')}</option>
        {named.map(({ topic, terms, name }) => (
          <option key={topic} value={topic}>
            {words('browseCounted', name, String(terms))}
          </option>
        ))}
      </select>
      {hasLevels && (
        <select
          aria-label={words('browseLevel')}
          value={String(chosen.level ?? '')}
          onChange={({ currentTarget: { value } }) =>
            onChoose({ ...chosen, level: LEVELS.find((level) => String(level) === value) })
          }
        >
          <option value="">{words('browseAllLevels')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={String(level)}>
              {words(LEVEL_NAMES[level])}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
