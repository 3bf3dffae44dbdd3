/** What one entry of the glossary looks like when somebody writes it, and how it is checked when it is read. */
import * as v from 'valibot';

const Text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('is empty'), v.maxLength(2000, 'is far too long'));
const FormText = v.pipe(Text, v.regex(/^[^|#*{}:=!]+$/, 'must not hold any of | # * { } : = !'));
const Slug = v.pipe(
  v.string('must be text'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as blood-sugar'),
);
const Texts = v.pipe(v.array(Text, 'must be a list'), v.minLength(1, 'is an empty list; leave it out instead'));
const Slugs = v.array(Slug, 'must be a list');

const guardFields = {
  /** Cue words: one of them must stand near the form. */
  with: v.optional(Texts),
  /** Phrases that the form must not be part of. */
  not: v.optional(Texts),
  /** `true`: not behind a word that makes it the name of one kind (*xanthic acid*), which is not this. */
  alone: v.optional(v.literal(true)),
  /** `none`: health terms nearby are no cue, since the everyday sense is at home among them too (*period*). */
  terms: v.optional(v.literal('none')),
};

const GuardSchema = v.pipe(
  v.strictObject(guardFields, 'has a field that guards do not have; they have `with`, `not` and `alone`'),
  v.check((guard) => Boolean(guard.with ?? guard.not ?? guard.alone), 'needs `with`, `not` or `alone`'),
);

const FormSchema = v.union(
  [
    v.pipe(
      FormText,
      v.transform((form): Form => ({ form })),
    ),
    v.strictObject({
      form: FormText,
      ...guardFields,
      /** `exact`: only in these capitals. `any`: in any capitals. Left out: abbreviations are exact, words are not. */
      case: v.optional(v.picklist(['exact', 'any'])),
      /** `none`: make no plural of this form. */
      plural: v.optional(v.literal('none')),
      /** What it means, where it is a relative and not another name: an adjective, a narrower or a wider word. */
      gist: v.optional(Text),
    }),
  ],
  'must be text, or a form with `with`, `not`, `case`, `plural` or `gist`',
);

/** What has a shape of its own: a medicine names its class and its brands. */
const KINDS = ['medicine', 'test', 'unit'] as const;

/** One entry of the glossary. The fields are explained, with examples, in docs/adding-a-term.md. */
export const TermSchema = v.strictObject({
  id: Slug,
  term: FormText,
  also: v.optional(v.array(FormSchema, 'must be a list'), []),
  kind: v.optional(v.picklist(KINDS, `must be one of ${KINDS.join(', ')}`)),
  /** Names that a medicine is sold under; forms like those in `also`. */
  brands: v.optional(v.array(FormSchema, 'must be a list'), []),
  /** The id of the entry that explains how a medicine's class works. */
  class: v.optional(Slug),
  /** What people call it when they search; never marked. */
  called: v.optional(v.array(Text, 'must be a list'), []),
  plural: v.optional(FormText),
  case: v.optional(v.picklist(['exact', 'any'])),
  say: v.optional(Text),
  gist: Text,
  more: Text,
  like: v.optional(Text),
  parts: v.optional(Slugs, []),
  level: v.picklist([0, 1, 2, 3], 'must be 0, 1, 2 or 3'),
  levelBecause: v.optional(Text),
  see: v.optional(Slugs, []),
  pairs: v.optional(Slugs, []),
  family: v.optional(Slug),
  compare: v.optional(Text),
  guard: v.optional(GuardSchema),
  oneMeaning: v.optional(v.literal(true, 'can only be true')),
  /** The region of the body that its picture shows. */
  where: v.optional(Slug),
  care: v.optional(Text),
  sources: v.optional(Slugs, []),
});

export interface Guard {
  with?: string[] | undefined;
  not?: string[] | undefined;
  alone?: true | undefined;
  terms?: 'none' | undefined;
}

export interface Form extends Guard {
  form: string;
  case?: 'exact' | 'any' | undefined;
  plural?: 'none' | undefined;
  gist?: string | undefined;
}

/** An entry somebody wrote, as its file holds it. */
export type Term = v.InferOutput<typeof TermSchema>;

/** How far from everyday speech a term is: 0 known to nearly every adult, 1 half known, 2 hard, 3 specialist. */
export type Level = Term['level'];
