/** The packs that the reader has added: switch one, save it, remove it, add another. */
import { useSetting } from '../../components/hooks/use-setting.ts';
import { Outcome, useTold } from '../../components/Outcome.tsx';
import { PackList } from '../../components/packs/PackList.tsx';
import { useWords } from '../../components/words.ts';
import { OWN_WORDS } from '../../glossary/entry/pack-id.ts';
import { packs } from '../../settings/packs/pack-list.ts';
import { removePack, switchPack } from '../../settings/packs/packs.ts';
import { notKept } from './files/not-kept.ts';
import { PackImport } from './PackImport.tsx';
import { savePack } from './files/save-pack.ts';
import '../../components/packs/packs.css';

export function Packs() {
  const words = useWords();
  const all = useSetting(packs);
  const [done, setDone] = useTold();
  if (!all) return null;
  const others = all.filter(({ id }) => id !== OWN_WORDS);
  const onRemove = async (id: string) => {
    const name = others.find((pack) => pack.id === id)?.name ?? '';
    await removePack(id);
    setDone(words('packRemoved', name));
  };
  const tell = (work: Promise<void>) => void work.catch((error: unknown) => setDone(words(notKept(error))));
  return (
    <>
      <p>{words('packsIntro')}</p>
      {others.length === 0 && <p>{words('packsNone')}</p>}
      <PackList
        packs={others}
        onSwitch={(id, isOn) => tell(switchPack(id, isOn))}
        onSave={(id, format) => tell(savePack(id, format))}
        onRemove={(id) => tell(onRemove(id))}
      />
      <Outcome told={done} />
      <PackImport all={all} onDone={setDone} />
    </>
  );
}
