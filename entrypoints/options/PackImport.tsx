/** Adds a pack from a file: read, shown, and taken only once the reader says so. */
import { useRef, useState } from 'preact/hooks';
import { PackPicker } from '../../components/packs/PackPicker.tsx';
import { PackPreview } from '../../components/packs/PackPreview.tsx';
import { useWords } from '../../components/words.ts';
import { areSame, standingTo, type Standing } from '../../glossary/packs/changes.ts';
import { EXAMPLE } from '../../glossary/packs/example.ts';
import { OWN_WORDS } from '../../glossary/entry/pack-id.ts';
import type { PackSummary } from '../../settings/packs/pack-list.ts';
import { importPack, packNamed, readStoredPack } from '../../settings/packs/packs.ts';
import { notKept } from './files/not-kept.ts';
import { readPackFile, type ReadPack } from './files/pack-reader.ts';
import { saveAs } from './files/save-pack.ts';

/** How far adding a pack has come. */
type Step =
  | { at: 'choosing' }
  | { at: 'reading'; fileName: string }
  | { at: 'preview'; fileName: string; read: ReadPack; standing: Standing };

const CHOOSING: Step = { at: 'choosing' };

interface Props {
  all: readonly PackSummary[];
  /** Told what came of it, in a sentence. */
  onDone: (sentence: string) => void;
}

/** How far adding a pack has come, and the steps of it. */
function usePackImport({ all, onDone }: Props) {
  const words = useWords();
  const [step, setStep] = useState<Step>(CHOOSING);
  const field = useRef<HTMLInputElement | null>(null);
  const reading = useRef<AbortController | undefined>(undefined);

  const cancel = () => {
    reading.current?.abort();
    setStep(CHOOSING);
    // The button goes; a keyboard is led back to where it came from.
    field.current?.focus();
  };
  const read = async (file: File) => {
    reading.current?.abort();
    const stop = new AbortController();
    reading.current = stop;
    onDone('');
    setStep({ at: 'reading', fileName: file.name });
    try {
      const read = await readPackFile(file, stop.signal);
      const standing = await standingOf(read, all);
      if (!stop.signal.aborted) setStep({ at: 'preview', fileName: file.name, read, standing });
    } catch (error) {
      if (stop.signal.aborted) return;
      setStep(CHOOSING);
      const isSlow = error instanceof DOMException && error.name === 'TimeoutError';
      onDone(words(isSlow ? 'packTooSlow' : 'packNotOpened'));
    }
  };
  const take = async ({ reading: { pack }, index }: ReadPack) => {
    setStep(CHOOSING);
    if (!pack || !index) return;
    try {
      await importPack(pack, index);
      onDone(words('packTaken', pack.name));
    } catch (error) {
      onDone(words(notKept(error)));
    }
  };
  return { step, field, cancel, read, take };
}

export function PackImport(props: Props) {
  const words = useWords();
  const { step, field, cancel, read, take } = usePackImport(props);
  return (
    <section class="pack-import" aria-label={words('packAdd')}>
      <h3>{words('packAdd')}</h3>
      <PackPicker field={field} onFile={(file) => void read(file)} />
      <p class="actions">
        <button type="button" onClick={() => saveAs(EXAMPLE, 'csv')}>
          {words('packExample')}
        </button>
      </p>
      {step.at === 'reading' && (
        <p role="status">
          {words('packReading', step.fileName)}{' '}
          <button type="button" onClick={cancel}>
            {words('cancel')}
          </button>
        </p>
      )}
      {step.at === 'preview' && (
        <PackPreview
          fileName={step.fileName}
          reading={step.read.reading}
          standing={step.standing}
          onTake={() => void take(step.read)}
          onCancel={cancel}
        />
      )}
    </section>
  );
}

/** How what was read stands to the reader's packs. */
async function standingOf({ reading: { pack } }: ReadPack, all: readonly PackSummary[]): Promise<Standing> {
  const before = pack && packNamed(all, pack.name);
  const stored = before && (await readStoredPack(before.id));
  if (pack && stored) return standingTo(stored, pack);
  // Browsers call a file that is saved once more “Ward (1)”, which makes another pack of it.
  const alike = all.filter(({ id, terms }) => id !== OWN_WORDS && terms === pack?.terms.length);
  for (const { id, name } of alike) {
    if (pack && areSame((await readStoredPack(id))?.terms ?? [], pack.terms)) return { kind: 'new', twin: name };
  }
  return { kind: 'new' };
}
