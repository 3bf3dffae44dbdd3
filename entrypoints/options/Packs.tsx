/** The part of the options page about words from elsewhere: the reader's own, and packs. */
import { useEffect, useState } from 'preact/hooks';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { Outcome, useTold } from '../../components/Outcome.tsx';
import { PackList } from '../../components/packs/PackList.tsx';
import { useWords } from '../../components/words.ts';
import { OWN_WORDS } from '../../glossary/packs/pack-id.ts';
import { packs } from '../../settings/packs/pack-list.ts';
import { canOpenPacks } from '../../settings/packs/pack-store.ts';
import { removePack, switchPack } from '../../settings/packs/packs.ts';
import { notKept } from './files/not-kept.ts';
import { OwnWords } from './OwnWords.tsx';
import { PackImport } from './PackImport.tsx';
import { savePack } from './files/save-pack.ts';
import '../../components/packs/packs.css';

export function Packs() {
  const words = useWords();
  const all = useSetting(packs);
  const [isOpen, setOpen] = useState(true);
  const [done, setDone] = useTold();
  useEffect(() => {
    void canOpenPacks().then(setOpen);
  }, []);
  if (!all) return null;
  const own = all.find(({ id }) => id === OWN_WORDS);
  const others = all.filter(({ id }) => id !== OWN_WORDS);
  const onRemove = async (id: string) => {
    const name = others.find((pack) => pack.id === id)?.name ?? '';
    await removePack(id);
    setDone(words('packRemoved', name));
  };
  const tell = (work: Promise<void>) => void work.catch((error: unknown) => setDone(words(notKept(error))));
  return (
    <>
      {!isOpen && (
        <p class="packs-closed" role="alert">
          {words('packsClosed')}
        </p>
      )}
      <OwnWords own={own} />
      <section id="packs" class="packs-part" aria-labelledby="packs-title">
        <h2 id="packs-title">{words('packsTitle')}</h2>
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
      </section>
    </>
  );
}
