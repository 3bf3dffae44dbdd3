/** Checks values against `pack.schema.json`, and says what is wrong in terms of the fields that authors write. */
import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import { foldForm } from '../text/fold.ts';
import packSchema from './pack.schema.json' with { type: 'json' };
import type { PackTerm, ProblemKind } from './pack.ts';
import type { Path } from './read/parsed.ts';

/** What is wrong with a value, and where in it. */
export interface Fault {
  path: Path;
  kind: ProblemKind;
  fill: readonly string[];
}

/** The most terms of a pack. */
export const MOST_TERMS = packSchema.properties.terms.maxItems;

const DRAFT = '2020-12';
const { terms: _terms, ...headFields } = packSchema.properties;
const head = validatorOf({ ...packSchema, required: ['name'], properties: headFields });
const term = validatorOf({ $defs: packSchema.$defs, ...packSchema.$defs.term });

/** A validator that names every error. It marks up the schema that it is given, so each gets its own. */
function validatorOf(schema: object): Validator {
  return new Validator(structuredClone(schema) as Schema, DRAFT, false);
}

/** What is wrong with a pack's own fields, its terms aside. */
export function faultsOfHead(value: unknown): Fault[] {
  return faultsBy(head, value);
}

/** What is wrong with one term. */
export function faultsOfTerm(value: unknown): Fault[] {
  const faults = faultsBy(term, value);
  return faults.length > 0 ? faults : faultsOfForms(value as PackTerm);
}

/** Names without a letter or digit could not be found in any text. */
function faultsOfForms({ term, also = [] }: PackTerm): Fault[] {
  const places: [Path, string][] = [[['term'], term], ...also.map((form, at): [Path, string] => [['also', at], form])];
  return places
    .filter(([, form]) => !hasLetter(form))
    .map(([path]) => ({ path, kind: 'packNoLetters', fill: [fieldOf(path)] }));
}

function hasLetter(form: string): boolean {
  return /[\p{L}\p{N}]/u.test(foldForm(form));
}

function faultsBy(validator: Validator, value: unknown): Fault[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ path: [], kind: 'packNotTerm', fill: [] }];
  }
  return validator.validate(value).errors.flatMap((error) => {
    const path = pathOf(error.instanceLocation);
    const fault = faultOf(error, path, value);
    return fault ? [{ path, ...fault }] : [];
  });
}

/** Only the innermost errors say something; those of the parts around them follow from them. */
function faultOf(error: OutputUnit, path: Path, value: object): Omit<Fault, 'path'> | undefined {
  const field = fieldOf(path);
  switch (error.keyword) {
    case 'required':
      return { kind: 'packMissing', fill: [QUOTED.exec(error.error)?.[1] ?? ''] };
    case 'false':
      return { kind: 'packUnknownField', fill: [shortened(field)] };
    case 'type':
      return { kind: kindOfType(error.keywordLocation), fill: [field] };
    case 'const':
      return { kind: field === 'glosswell' ? 'packNewer' : 'packOtherLanguage', fill: [] };
    case 'minLength':
      return { kind: at(value, path) === '' ? 'packBlank' : 'packTooShort', fill: [field] };
    case 'maxLength':
      return { kind: 'packTooLong', fill: [field, LIMIT.exec(error.error)?.[1] ?? ''] };
    case 'maxItems':
      return { kind: 'packTooManyItems', fill: [field, LIMIT.exec(error.error)?.[1] ?? ''] };
    case 'pattern':
      return { kind: field === 'url' ? 'packBadAddress' : 'packBadSigns', fill: [field] };
    default:
      return undefined;
  }
}

/** What is said where a value is of another type, by the place in the schema that says so. */
function kindOfType(keywordLocation: string): ProblemKind {
  if (keywordLocation.endsWith('/items/type')) return 'packNotSource';
  return /\/(also|sources)\/type$/.test(keywordLocation) ? 'packNotList' : 'packNotTextField';
}

/** The name of a field in the validator's own sentence. */
const QUOTED = /"([^"]*)"/;
/** The limit in the validator's own sentence, as in “String is too long (3 > 2)”. */
const LIMIT = /> (\d+)/;
/** Letters of an unknown field's name that are told. */
const MOST_TOLD = 40;

function shortened(name: string): string {
  return name.length > MOST_TOLD ? `${name.slice(0, MOST_TOLD)}…` : name;
}

/** The field that a place belongs to: the last name in its path. */
function fieldOf(path: Path): string {
  return path.findLast((part) => typeof part === 'string') ?? '';
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

/** The path of a JSON pointer in its URI form. */
function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
