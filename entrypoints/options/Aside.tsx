/** Tells of what was damaged and kept aside, if anything was. */
import { useEffect, useState } from 'preact/hooks';
import { KeptAside } from '../../components/packs/KeptAside.tsx';
import { useWords } from '../../components/words.ts';
import { forgetAside, keptAside, type KeptAside as Kept } from '../../settings/backup/kept-aside.ts';
import { partName } from './files/part-words.ts';
import { saveFile } from './files/save-file.ts';

const FILE_NAME = 'glosswell-damaged.json';

export function Aside({ onForgotten }: { onForgotten: () => void }) {
  const words = useWords();
  const [kept, setKept] = useState<Kept>({});
  useEffect(() => {
    void keptAside().then(setKept, () => undefined);
  }, []);
  const names = Object.keys(kept);
  const save = async () => {
    saveFile({ name: FILE_NAME, text: JSON.stringify(kept, undefined, 2) });
    await forgetAside(names);
    setKept({});
    onForgotten();
  };
  // What could not be forgotten stays on offer.
  return (
    <KeptAside names={names.map((name) => partName(words, name))} onSave={() => void save().catch(() => undefined)} />
  );
}
