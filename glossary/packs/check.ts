/** Checks values against the schema of packs, and says what is wrong in terms of the fields that authors write. */
import * as v from 'valibot';
import { foldForm } from '../text/fold.ts';
import { PackHeadSchema, PackTermSchema } from './pack-schema.ts';
import type { PackTerm, ProblemKind } from './pack.ts';
import type { Path } from './read/parsed.ts';

/** What is wrong with a value, and where in it. */
export interface Fault {
  path: Path;
  kind: ProblemKind;
  fill: readonly string[];
}

/** What is wrong with a pack's own fields, its terms aside. */
export function faultsOfHead(value: unknown): Fault[] {
  return faultsBy(PackHeadSchema, value);
}

/** What is wrong with one term. */
export function faultsOfTerm(value: unknown): Fault[] {
  const faults = faultsBy(PackTermSchema, value);
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

function faultsBy(schema: v.GenericSchema, value: unknown): Fault[] {
  // Valibot takes a list for an object with numbers for names.
  if (Array.isArray(value)) return [{ path: [], kind: 'packNotTerm', fill: [] }];
  return (v.safeParse(schema, value, { abortPipeEarly: true }).issues ?? []).map(faultOf);
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const kind = issue.message as ProblemKind;
  const limit = typeof issue.requirement === 'number' ? [String(issue.requirement)] : [];
  return { path, kind, fill: [shortened(fieldOf(path)), ...limit] };
}

/** Letters of a field's name that are told; an unknown one may have any name. */
const MOST_TOLD = 40;

function shortened(name: string): string {
  return name.length > MOST_TOLD ? `${name.slice(0, MOST_TOLD)}…` : name;
}

/** The field that a place belongs to: the last name in its path. */
function fieldOf(path: Path): string {
  return path.findLast((part) => typeof part === 'string') ?? '';
}
