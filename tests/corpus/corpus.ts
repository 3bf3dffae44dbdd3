/** Reads the passages of a corpus file and draws the marks that the real glossary puts on them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CueText } from '../../glossary/match/cues.ts';
import type { Match } from '../../glossary/match/judge.ts';
import { joinIndexes } from '../../glossary/match/joined-index.ts';
import { readAsPage } from '../../glossary/tools/shown.ts';
import { index } from '../compiled/glossary.ts';

/** A mark in a drawn passage, `[form]` or `[form|term-id]`; a bracket of the text itself stands after a backslash. */
const MARK = /\\[[\]]|\[([^\]|]*)(?:\|([a-z0-9-]+))?\]/g;

/** Passages by the rule that they show. */
export function readCorpus(file: string): [rule: string, passages: string[]][] {
  const path = join(import.meta.dirname, file);
  return Object.entries(parse(readFileSync(path, 'utf8')) as Record<string, string[]>);
}

/** The marks drawn in a passage, with their terms where the passage names them. */
export function marksDrawn(passage: string): { from: number; to: number; id: string | undefined }[] {
  const marks: { from: number; to: number; id: string | undefined }[] = [];
  let added = 0;
  for (const { 0: whole, 1: form, 2: id, index: at } of passage.matchAll(MARK)) {
    const from = at - added;
    if (form !== undefined) marks.push({ from, to: from + form.length, id });
    added += whole.length - (form?.length ?? 1);
  }
  return marks;
}

/** A drawn passage as its reader sees it. */
export function plain(passage: string): string {
  return passage.replace(MARK, (whole, form?: string) => form ?? whole.slice(1));
}

const joined = joinIndexes(index);

/** The marks of the real glossary in a text on a page that holds this and what was read before it, and the ids of their terms. */
export function marksIn(text: string, before: readonly CueText[] = []): (Match & { id: string })[] {
  const { found } = readAsPage(joined, [...before.map((passage) => passage.text).toReversed(), text]);
  return (found.at(-1) ?? []).flatMap((match) => (match.isShown ? { ...match, id: index.id(match.term) } : []));
}

/**
 * A passage drawn again with the marks that it truly gets, so that it equals the passage where they are the wanted
 * ones. A mark that was not wanted names its term, and the cue that its guard found.
 */
export function redrawn(passage: string, before: readonly CueText[] = []): string {
  const text = plain(passage);
  const wanted = new Map(marksDrawn(passage).map((mark) => [`${mark.from}-${mark.to}`, mark]));
  let drawn = '';
  let at = 0;
  for (const { from, to, id, because } of marksIn(text, before)) {
    const mark = wanted.get(`${from}-${to}`);
    const isNamed = !mark || mark.id !== undefined;
    const cue = mark || because === undefined ? '' : `, because of ${because}`;
    drawn += `${escaped(text.slice(at, from))}[${text.slice(from, to)}${isNamed ? `|${id}` : ''}${cue}]`;
    at = to;
  }
  return drawn + escaped(text.slice(at));
}

function escaped(text: string): string {
  return text.replace(/[[\]]/g, String.raw`\$&`);
}
