/** What is in a pack's file, before anything of it is taken: its words, what is wrong line by line, what would change. */
import { useEffect, useRef } from 'preact/hooks';
import type { Standing } from '../../glossary/packs/changes.ts';
import type { PackReading } from '../../glossary/packs/pack.ts';
import { counted, countedWords } from '../counted.ts';
import { PackProblems } from './PackProblems.tsx';
import { useWords, type Words } from '../words.ts';

interface Props {
  fileName: string;
  reading: PackReading;
  /** How it stands to the packs that the reader has. */
  standing: Standing;
  onTake: () => void;
  onCancel: () => void;
}

/** Terms that are shown of a pack; enough to know it again. */
const FIRST_TERMS = 8;

export function PackPreview({ fileName, reading, standing, onTake, onCancel }: Props) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // Who chose a file is led to what came of it.
  useEffect(() => heading.current?.focus(), [reading]);
  const { pack, leftOut, problems, problemCount } = reading;
  const isOffered = pack !== undefined && standing.kind !== 'same';
  const number = (count: number) => counted(count, words);
  const title = pack
    ? words('packPreviewWords', pack.name, countedWords(pack.terms.length, words))
    : words('packPreviewNothing', fileName);
  return (
    <section class="pack-preview" aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {!pack && <p>{words('packUnchanged')}</p>}
      {pack?.description && <p>{pack.description}</p>}
      {pack?.author && <p>{words('packBy', pack.author)}</p>}
      {pack?.licence && <p>{words('packLicence', pack.licence)}</p>}
      {pack && toldOf(standing, words).map((sentence) => <p key={sentence}>{sentence}</p>)}
      {pack && (
        <>
          <h4>{words('packBegins')}</h4>
          <dl>
            {pack.terms.slice(0, FIRST_TERMS).map(({ term, meaning }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {leftOut > 0 && <p>{words('packLeftOut', number(leftOut))}</p>}
      {problemCount > 0 && <PackProblems problems={problems} count={problemCount} />}
      <p class="actions">
        {isOffered && (
          <button type="button" class="strong" onClick={onTake}>
            {words(standing.kind === 'update' ? 'packUpdate' : 'packTake')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {words(isOffered ? 'cancel' : 'close')}
        </button>
      </p>
    </section>
  );
}

/** What is said of how a pack stands to the others; nothing where it has to do with none. */
function toldOf(standing: Standing, words: Words): string[] {
  if (standing.kind === 'same') return [words('packSame')];
  if (standing.kind === 'new') return standing.twin === undefined ? [] : [words('packTwin', standing.twin)];
  const { added, changed, removed } = standing.changes;
  return [words('packReplaces', counted(added, words), counted(changed, words), counted(removed, words))];
}
