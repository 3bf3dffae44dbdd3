/**
 * What a pack holds. Packs are checked with it; `pack.schema.json`, for authors' editors, is made from it by `npm run pack-schema`. The message of
 * each issue is the kind of problem that is told.
 */
import * as v from 'valibot';
import type { PackTerm, ProblemKind } from './pack.ts';

/** The most terms of a pack. */
export const MOST_TERMS = 100_000;

/** A kind of problem as the message of an issue. */
const said = (kind: ProblemKind) => kind;

/** A text of so many characters, counted by code points as JSON Schema counts them. */
const text = (least: number, most: number) =>
  v.pipe(
    v.string(said('packNotTextField')),
    v.minCodePoints(least, ({ input }) => said(input === '' ? 'packBlank' : 'packTooShort')),
    v.maxCodePoints(most, said('packTooLong')),
  );

const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item, said('packNotList')), v.maxLength(most, said('packTooManyItems')));

/** An object with these fields and no others. @param otherwise what is wrong with a value that is none */
const fields = <T extends v.ObjectEntries>(entries: T, otherwise: ProblemKind) =>
  v.objectWithRest(entries, v.never(said('packUnknownField')), ({ path }) => said(path ? 'packMissing' : otherwise));

const Name = text(1, 200);
const Prose = text(1, 2000);
/** A word or phrase, without the signs that have a meaning where forms are written down. */
const Form = v.pipe(text(2, 100), v.regex(/^[^|#*{}=!;]+$/, said('packBadSigns')));
const Address = v.pipe(
  v.string(said('packNotTextField')),
  v.maxCodePoints(1000, said('packTooLong')),
  v.regex(/^https?:[/]{2}[^\s<>"]+$/, said('packBadAddress')),
);

const Source = fields({ title: Name, url: Address }, 'packNotSource');

/** One term of a pack. */
export const PackTermSchema = fields(
  {
    term: v.pipe(Form, v.description('The word or phrase, in the singular.')),
    also: v.exactOptional(
      v.pipe(
        list(Form, 50),
        v.description('Other names and spellings. Plurals and British or American spellings are added by themselves.'),
      ),
    ),
    say: v.exactOptional(v.pipe(Name, v.description('How to say it, such as uh-NEE-mee-uh.'))),
    meaning: v.pipe(Prose, v.description('What it is, in one or two plain sentences.')),
    more: v.exactOptional(v.pipe(Prose, v.description('What else helps to understand it.'))),
    like: v.exactOptional(v.pipe(Prose, v.description('A comparison with something that everybody knows.'))),
    care: v.exactOptional(v.pipe(Prose, v.description('A warning, shown in a box of its own.'))),
    sources: v.exactOptional(v.pipe(list(Source, 10), v.description('Where a reader can check this.'))),
  },
  'packNotTerm',
) satisfies v.GenericSchema<unknown, PackTerm>;

/** What a pack says of itself, its terms aside. Terms are checked one by one, so that a bad one is left out and the others are taken. */
export const PackHeadSchema = fields(
  {
    $schema: v.exactOptional(
      v.pipe(
        v.unknown(),
        v.description('For editors that check a file while it is written; Glosswell takes no notice of it.'),
      ),
    ),
    glosswell: v.exactOptional(v.pipe(v.literal(1, said('packNewer')), v.description('The version of this format.'))),
    name: v.pipe(Name, v.description('The pack’s name, as its cards show it.')),
    description: v.exactOptional(v.pipe(Prose, v.description('What the pack is for.'))),
    author: v.exactOptional(v.pipe(Name, v.description('Who wrote it.'))),
    licence: v.exactOptional(v.pipe(Name, v.description('On which terms others may use it.'))),
    language: v.exactOptional(
      v.pipe(
        v.literal('en', said('packOtherLanguage')),
        v.description('The language of the terms. So far Glosswell reads English.'),
      ),
    ),
  },
  'packNotTerm',
);
