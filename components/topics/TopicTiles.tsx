/** The topics of the glossary as tiles: each a link with its sign and the number of its words. */
import { countedWords } from '../counted.ts';
import { titleIn } from '../titles.ts';
import { useWords } from '../words.ts';
import { groupedTopics, type CountedTopic } from './topic-groups.ts';
import { BOX_ICON, TOPIC_ICONS } from './topic-icons.ts';

interface Props {
  topics: readonly CountedTopic[];
  hrefOf: (topic: string) => string;
}

export function TopicTiles({ topics, hrefOf }: Props) {
  const words = useWords();
  return (
    <div class="topics">
      {groupedTopics(topics).map((group) => (
        <section key={group.title} aria-labelledby={group.title}>
          <h3 id={group.title}>{words(group.title)}</h3>
          <ul class="tiles">
            {group.topics.map(([topic, terms]) => (
              <li key={topic}>
                <a href={hrefOf(topic)}>
                  <TopicSign topic={topic} />
                  <span class="about">
                    <b>{titleIn(words, 'topic', topic)}</b> <small>{countedWords(terms, words)}</small>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function TopicSign({ topic }: { topic: string }) {
  const { line, tint } = (Object.hasOwn(TOPIC_ICONS, topic) && TOPIC_ICONS[topic]) || BOX_ICON;
  return (
    <svg class="topic-sign" viewBox="0 0 24 24" aria-hidden="true">
      <path class="tint" d={tint} />
      <path d={line} />
    </svg>
  );
}
