/** The JSON Schema of packs, for authors' editors, made from the schema that packs are checked with. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { MOST_TERMS, PackHeadSchema, PackTermSchema } from '../packs/pack-schema.ts';

/** A whole pack, as a file holds it. */
const PackFileSchema = v.pipe(
  v.strictObject({
    ...PackHeadSchema.entries,
    terms: v.pipe(
      v.array(PackTermSchema),
      v.minLength(1),
      v.maxLength(MOST_TERMS),
      v.description('The terms, each with its meaning.'),
    ),
  }),
  v.title('Glosswell glossary pack'),
  v.description('Words with their meanings, to be added to Glosswell, which checks packs in the same way.'),
);

/** The schema as a value of JSON. */
export function packJsonSchema(): unknown {
  const schema = toJsonSchema(PackFileSchema, {
    target: 'draft-2020-12',
    definitions: { term: PackTermSchema },
    overrideAction({ valibotAction, jsonSchema }) {
      const { type, requirement } = valibotAction as { type: string; requirement?: number };
      if (requirement === undefined) return undefined;
      if (type === 'min_code_points') return { ...jsonSchema, minLength: requirement };
      if (type === 'max_code_points') return { ...jsonSchema, maxLength: requirement };
      return undefined;
    },
  });
  return JSON.parse(JSON.stringify(schema, withoutOthers)) as unknown;
}

/** No other fields are allowed anywhere, for which JSON Schema has a shorter word than “what is not anything”. */
function withoutOthers(key: string, value: unknown): unknown {
  return key === 'additionalProperties' ? false : value;
}
