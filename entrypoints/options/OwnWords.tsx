/** The reader's own words: add one, change one, delete one and have it back. */
import { useEffect, useState } from 'preact/hooks';
import { Outcome } from '../../components/Outcome.tsx';
import { OwnWordForm } from '../../components/packs/OwnWordForm.tsx';
import { OwnWordList } from '../../components/packs/OwnWordList.tsx';
import { PackList } from '../../components/packs/PackList.tsx';
import { useWords } from '../../components/words.ts';
import { compilePack } from '../../glossary/packs/compile-pack.ts';
import { emptyFields, fieldsOf, ownWordOf, type OwnWordFields } from '../../glossary/packs/own-word.ts';
import type { PackTerm } from '../../glossary/packs/pack.ts';
import { wordToAdd } from '../../messages/add-word.ts';
import { OWN_WORDS } from '../../glossary/packs/pack-id.ts';
import { type PackSummary } from '../../settings/packs/pack-list.ts';
import { changeOwnWords, readStoredPack, switchPack } from '../../settings/packs/packs.ts';
import { notKept } from './files/not-kept.ts';
import { savePack } from './files/save-pack.ts';

/** @param own what is known of the words; none where there are none yet */
export function OwnWords({ own }: { own: PackSummary | undefined }) {
  const words = useWords();
  const [terms, setTerms] = useState<readonly PackTerm[]>([]);
  const [word, setWord] = useState(() => wordToAdd(location.hash) ?? '');
  /** The term that the form changes; none where it adds one. */
  const [edited, setEdited] = useState<PackTerm | undefined>(undefined);
  const [deleted, setDeleted] = useState<{ term: PackTerm; place: number } | undefined>(undefined);
  const [done, setDone] = useState('');
  /** Counts the forms that were shown: each has its own, so that nothing of one is left in the next. */
  const [forms, setForms] = useState(0);
  const showForm = (term: PackTerm | undefined, name = '') => {
    setEdited(term);
    setWord(name);
    setForms((before) => before + 1);
  };
  useEffect(() => {
    readStoredPack(OWN_WORDS).then(
      (pack) => setTerms(pack?.terms ?? []),
      () => setTerms([]),
    );
  }, [own?.at]);
  useEffect(() => {
    const stop = new AbortController();
    const take = () => {
      const wanted = wordToAdd(location.hash);
      if (wanted === undefined) return;
      showForm(undefined, wanted);
    };
    addEventListener('hashchange', take, { signal: stop.signal });
    return () => stop.abort();
  }, []);

  const fail = (error: unknown) => setDone(words(notKept(error)));
  const change = (to: (before: readonly PackTerm[]) => readonly PackTerm[], sentence: string) => {
    changeOwnWords(words('ownTitle'), to, compilePack).then(() => setDone(sentence), fail);
  };
  const onSave = (written: OwnWordFields) => {
    const result = ownWordOf(
      written,
      edited,
      terms.filter((term) => term !== edited),
    );
    if ('faults' in result) return result.faults;
    const { term } = result;
    change((before) => withWord(before, term, edited?.term), words('ownSaved', term.term));
    setDeleted(undefined);
    showForm(undefined);
    return [];
  };
  const onDelete = (name: string) => {
    const place = terms.findIndex(({ term }) => term === name);
    const term = terms[place];
    if (!term) return;
    change((before) => before.filter((other) => other.term !== name), '');
    setDeleted({ term, place });
    if (edited === term) showForm(undefined);
  };
  const onUndo = () => {
    if (deleted)
      change((before) => before.toSpliced(deleted.place, 0, deleted.term), words('ownSaved', deleted.term.term));
    setDeleted(undefined);
  };
  return (
    <section id="own-words" class="own-words-part" aria-labelledby="own-title">
      <h2 id="own-title">{words('ownTitle')}</h2>
      <p>{words('ownIntro')}</p>
      {own ? (
        <PackList
          packs={[{ ...own, name: words('ownTitle') }]}
          onSwitch={(id, isOn) => void switchPack(id, isOn).catch(fail)}
          onSave={(id, format) => void savePack(id, format).catch(fail)}
        />
      ) : (
        <p>{words('ownNone')}</p>
      )}
      <OwnWordList
        terms={terms}
        deleted={deleted?.term.term}
        onEdit={(name) => showForm(terms.find(({ term }) => term === name))}
        onDelete={onDelete}
        onUndo={onUndo}
      />
      <Outcome text={done} />
      <OwnWordForm
        key={forms}
        fields={edited ? fieldsOf(edited) : emptyFields(word)}
        changes={edited?.term}
        focus={edited || word ? 'meaning' : forms > 0 ? 'term' : undefined}
        onSave={onSave}
        onCancel={edited && (() => showForm(undefined))}
      />
    </section>
  );
}

/** The words with one added, or put in the place of the one that it was before. */
function withWord(terms: readonly PackTerm[], term: PackTerm, before: string | undefined): PackTerm[] {
  const place = terms.findIndex((other) => other.term === before);
  return place < 0 ? [...terms, term] : terms.with(place, term);
}
