/** The small tables that entries point into: topics, families, word parts and sources. */
import * as v from 'valibot';

const Text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('is empty'));

/** A topic: one file of entries. `reviewed` stays `none` until a named clinician has reviewed the file. */
export const TopicSchema = v.strictObject({
  title: Text,
  reviewed: v.union([v.literal('none'), v.strictObject({ by: Text, role: Text, on: Text })]),
});

/** A group whose members readers choose between. */
export const FamilySchema = v.strictObject({ title: Text });

/** A Greek, Latin or other part that words are built from. `part` is the spelling shown, where the key cannot be. */
export const PartSchema = v.strictObject({
  part: v.optional(Text),
  meaning: Text,
  from: v.picklist(['Greek', 'Latin', 'Old English', 'French', 'Arabic', 'German', 'Dutch', 'Chemistry', 'Name']),
});

/** An authority's page that facts were checked against. */
export const SourceSchema = v.strictObject({
  title: Text,
  publisher: Text,
  url: v.pipe(v.string(), v.url('must be a web address'), v.startsWith('https://', 'must start with https://')),
});

export type Topic = v.InferOutput<typeof TopicSchema>;
export type Family = v.InferOutput<typeof FamilySchema>;
export type Part = v.InferOutput<typeof PartSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
