/** The reader's own words: add one, change one, delete one and have it back. */
import { useEffect, useState } from 'preact/hooks';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { Outcome, useTold } from '../../components/Outcome.tsx';
import { OwnWordForm } from '../../components/packs/OwnWordForm.tsx';
import { OwnWordList } from '../../components/packs/OwnWordList.tsx';
import { PackList } from '../../components/packs/PackList.tsx';
import { useWords } from '../../components/words.ts';
import { compilePack } from '../../glossary/packs/compile-pack.ts';
import { emptyFields, fieldsOf, ownWordOf, type OwnWordFields } from '../../glossary/packs/own-word.ts';
import type { PackTerm } from '../../glossary/packs/pack.ts';
import { wordToAdd } from '../../messages/add-word.ts';
import { OWN_WORDS } from '../../glossary/entry/pack-id.ts';
import { packs } from '../../settings/packs/pack-list.ts';
import { canOpenPacks } from '../../settings/packs/pack-store.ts';
import { changeOwnWords, readStoredPack, switchPack } from '../../settings/packs/packs.ts';
import { notKept } from './files/not-kept.ts';
import { savePack } from './files/save-pack.ts';

/** What the form holds: a term that it changes, or a name to begin with. */
interface OpenForm {
  edited?: PackTerm | undefined;
  name: string;
  /** Counts the forms that were shown: each has its own, so that nothing of one is left in the next. */
  number: number;
}

/** The form, and a function that shows another one: for a term, or a new one with this name. A link from a card opens one too. */
function useForm(): [OpenForm, (edited?: PackTerm, name?: string) => void] {
  const [form, setForm] = useState<OpenForm>(() => ({ name: wordToAdd(location.hash) ?? '', number: 0 }));
  const show = (edited?: PackTerm, name = '') => setForm(({ number }) => ({ edited, name, number: number + 1 }));
  useEffect(() => {
    const stop = new AbortController();
    const take = () => {
      const wanted = wordToAdd(location.hash);
      if (wanted !== undefined) show(undefined, wanted);
    };
    addEventListener('hashchange', take, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return [form, show];
}

/** The words as they are stored, read again when they have changed. */
function useTerms(changedAt: string | undefined): readonly PackTerm[] {
  const [terms, setTerms] = useState<readonly PackTerm[]>([]);
  useEffect(() => {
    readStoredPack(OWN_WORDS).then(
      (pack) => setTerms(pack?.terms ?? []),
      () => setTerms([]),
    );
  }, [changedAt]);
  return terms;
}

/** Saving, deleting and undoing, with the sentence that tells what came of it. */
function useChanges(terms: readonly PackTerm[], { edited }: OpenForm, showForm: () => void) {
  const words = useWords();
  const [deleted, setDeleted] = useState<{ term: PackTerm; place: number } | undefined>(undefined);
  const [done, setDone] = useTold();
  const fail = (error: unknown) => setDone(words(notKept(error)));
  const change = (to: (before: readonly PackTerm[]) => readonly PackTerm[], sentence: string) => {
    changeOwnWords(words('ownTitle'), to, compilePack).then(() => setDone(sentence), fail);
  };
  return {
    done,
    deleted: deleted?.term.term,
    fail,
    /** Gives what is wrong with what was written; nothing where it is kept. */
    save(written: OwnWordFields) {
      const others = terms.filter((term) => term !== edited);
      const result = ownWordOf(written, edited, others);
      if ('faults' in result) return result.faults;
      const { term } = result;
      change((before) => withWord(before, term, edited?.term), words('ownSaved', term.term));
      setDeleted(undefined);
      showForm();
      return [];
    },
    remove(name: string) {
      const place = terms.findIndex(({ term }) => term === name);
      const term = terms[place];
      if (!term) return;
      change((before) => before.filter((other) => other.term !== name), '');
      setDeleted({ term, place });
      if (edited === term) showForm();
    },
    undo() {
      if (deleted)
        change((before) => before.toSpliced(deleted.place, 0, deleted.term), words('ownSaved', deleted.term.term));
      setDeleted(undefined);
    },
  };
}

/** Whether the place for own words and packs can be opened; taken for granted until it is known. */
function useOpenStore(): boolean {
  const [isOpen, setOpen] = useState(true);
  useEffect(() => void canOpenPacks().then(setOpen), []);
  return isOpen;
}

export function OwnWords() {
  const words = useWords();
  const isOpen = useOpenStore();
  const all = useSetting(packs);
  const own = all?.find(({ id }) => id === OWN_WORDS);
  const terms = useTerms(own?.at);
  const [form, showForm] = useForm();
  const changes = useChanges(terms, form, showForm);
  const { edited, name, number } = form;
  const { fail } = changes;
  if (!all) return null;
  return (
    <>
      {!isOpen && (
        <p class="packs-closed" role="alert">
          {words('packsClosed')}
        </p>
      )}
      <p>{words('ownIntro')}</p>
      {own ? (
        <PackList
          packs={[{ ...own, name: words('ownTitle'), label: words('ownSwitch') }]}
          onSwitch={(id, isOn) => void switchPack(id, isOn).catch(fail)}
          onSave={(id, format) => void savePack(id, format).catch(fail)}
        />
      ) : (
        <p>{words('ownNone')}</p>
      )}
      <OwnWordList
        terms={terms}
        deleted={changes.deleted}
        onEdit={(name) => showForm(terms.find(({ term }) => term === name))}
        onDelete={changes.remove}
        onUndo={changes.undo}
      />
      <Outcome told={changes.done} />
      <OwnWordForm
        key={number}
        fields={edited ? fieldsOf(edited) : emptyFields(name)}
        changes={edited?.term}
        focus={edited || name ? 'meaning' : number > 0 ? 'term' : undefined}
        onSave={changes.save}
        onCancel={edited && (() => showForm())}
      />
    </>
  );
}

/** The words with one added, or put in the place of the one that it was before. */
function withWord(terms: readonly PackTerm[], term: PackTerm, before: string | undefined): PackTerm[] {
  const place = terms.findIndex((other) => other.term === before);
  return place < 0 ? [...terms, term] : terms.with(place, term);
}
