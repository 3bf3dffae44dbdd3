/** The small tables beside the entries: topics, families, strips, word parts and sources. */
import * as v from 'valibot';

const Text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('is empty'));

/** A topic: one file of entries. `reviewed` stays `none` until a named clinician has reviewed the file. */
export const TopicSchema = v.strictObject({
  title: Text,
  reviewed: v.union([v.literal('none'), v.strictObject({ by: Text, role: Text, on: Text })]),
});

/** A group whose members readers choose between. */
export const FamilySchema = v.strictObject({ title: Text });

/** An ordered story, each step of which has an entry of its own. */
export const StripSchema = v.strictObject({
  title: Text,
  /** The last step leads to the first again. */
  isCycle: v.optional(v.literal(true, 'can only be true')),
  /** What holds for the whole of it, such as that not everybody goes on to the next step. */
  note: v.optional(Text),
  /** Entries that tell of the whole story without being a step of it; it stands on their cards too. */
  cards: v.optional(v.array(Text, 'must be a list'), []),
  steps: v.array(v.strictObject({ term: Text, label: Text, gives: v.optional(Text) }), 'must be a list'),
  sources: v.optional(v.array(Text, 'must be a list'), []),
});

/** Spellings of a part inside a word: small letters, without the connecting *o*. */
const Letters = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[a-z]+$/, 'must be small letters a to z'))),
  v.nonEmpty('needs a spelling'),
);
/** A piece of a sentence, with … where the rest of it goes. */
const Template = v.pipe(Text, v.includes('…', 'needs … where the rest of the sentence goes'));

/**
 * How a part is read in a word without entry, and what it adds to the sentence that is made of its parts: a *prefix* begins a word, a *root*
 * names what it is about, a *suffix* or an *adjective* ending closes it. Templates take the name of the roots: `of` that of a part of
 * the body, which begins with an article, `substance` any other, `cells` that of cells. `alone` is said where there is no root; that
 * of a prefix takes that of the suffix.
 */
const ReadingSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('prefix'),
    letters: Letters,
    of: v.optional(Template),
    substance: v.optional(Template),
    alone: v.optional(Template),
    /** Of parts of the body that there are several of. */
    count: v.optional(Template),
    /** Before an adjective ending: *inside …*. */
    place: v.optional(Template),
    /** Before a root that names a part of the body and *-ism*. */
    state: v.optional(Template),
  }),
  v.strictObject({
    kind: v.literal('root'),
    letters: Letters,
    name: v.optional(Text),
    /** Names of this root together with the one before it, by the key of that one. */
    after: v.optional(v.record(v.string(), Text)),
  }),
  v.strictObject({
    kind: v.picklist(['suffix', 'adjective']),
    letters: Letters,
    of: v.optional(Template),
    substance: v.optional(Template),
    cells: v.optional(Template),
    /** Of several parts of the body: *between …*. */
    several: v.optional(Template),
    alone: v.optional(Text),
    /** Says only what the prefix says of the root: *-ism*. */
    state: v.optional(v.literal('…')),
  }),
]);

/**
 * A Greek, Latin or other part that words are built from. `part` is the spelling shown, where the key cannot be; `reads` stands where
 * words without an entry are explained by it.
 */
export const PartSchema = v.strictObject({
  part: v.optional(Text),
  meaning: Text,
  from: v.picklist(['Greek', 'Latin', 'Old English', 'French', 'Arabic', 'German', 'Dutch', 'Chemistry', 'Name']),
  reads: v.optional(ReadingSchema),
});

/** The official stem of medicines' names: how they begin (`cef-`) or end (`-sartan`). */
export const DrugStemSchema = v.strictObject({
  stem: v.pipe(Text, v.regex(/^(-[a-z]+|[a-z]+-)$/, 'must be letters with a hyphen behind or before them')),
  /** What such medicines are and do, to be read after “is that of”. */
  what: Text,
  /** The entry of their class. */
  class: Text,
  /** Letters that words have there which are no such medicines. */
  except: v.optional(v.array(Text), []),
});

/** An authority's page that facts were checked against. */
export const SourceSchema = v.strictObject({
  title: Text,
  publisher: Text,
  url: v.pipe(v.string(), v.url('must be a web address'), v.startsWith('https://', 'must start with https://')),
});

export type Topic = v.InferOutput<typeof TopicSchema>;
export type Family = v.InferOutput<typeof FamilySchema>;
export type Strip = v.InferOutput<typeof StripSchema>;
export type Part = v.InferOutput<typeof PartSchema>;
export type DrugStem = v.InferOutput<typeof DrugStemSchema>;
export type Reading = v.InferOutput<typeof ReadingSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
