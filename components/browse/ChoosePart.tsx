/** Chooses a topic, and a level where that is wanted. */
import type { Level } from '../../glossary/entry/term.ts';
import type { Chosen } from './chosen.ts';
import { useWords } from '../words.ts';

interface Props {
  chosen: Chosen;
  /** Topics with how many terms each has. */
  topics: readonly [topic: string, terms: number][];
  hasLevels: boolean;
  onChoose: (chosen: Chosen) => void;
}

/** The levels with the names of their words. */
const LEVELS = [
  [1, 'browseEveryday'],
  [2, 'browseCommon'],
  [3, 'browseSpecialist'],
] as const satisfies readonly [Level, string][];

export function ChoosePart({ chosen, topics, hasLevels, onChoose }: Props) {
  const words = useWords();
  return (
    <div class="choose-part">
      <select
        aria-label={words('browseTopic')}
        value={chosen.topic}
        onChange={(event) => onChoose({ ...chosen, topic: event.currentTarget.value })}
      >
        <option value="">{words('browseAllTopics')}</option>
        {topics.map(([topic, terms]) => (
          <option key={topic} value={topic}>
            {words('browseCounted', topic, String(terms))}
          </option>
        ))}
      </select>
      {hasLevels && (
        <select
          aria-label={words('browseLevel')}
          value={String(chosen.level ?? '')}
          onChange={(event) => {
            const level = LEVELS.find(([level]) => String(level) === event.currentTarget.value)?.[0];
            onChoose({ ...chosen, level });
          }}
        >
          <option value="">{words('browseAllLevels')}</option>
          {LEVELS.map(([level, name]) => (
            <option key={level} value={String(level)}>
              {words(name)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
