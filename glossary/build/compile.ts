/** Compiles the glossary: the index that every page gets, and the cards that only the extension keeps. */
import type { Card, Link, Member, Related, ShownRange, ShownStrip } from '../entry/card.ts';
import { foldForm } from '../text/fold.ts';
import { singularOf, withoutS } from '../text/plurals.ts';
import { CAPITALS, FORM_ITSELF, type CompiledGuard, type IndexedForm } from '../index/form.ts';
import { drawRange } from '../ranges/draw-range.ts';
import { readIndex, type FormIndex } from '../index/form-index.ts';
import { writeIndex } from '../index/write.ts';
import { match } from '../match/match.ts';
import { formsOf, type SpelledForm } from '../entry/forms.ts';
import type { SourcedRange } from '../entry/range.ts';
import type { Strip } from '../entry/reference.ts';
import type { Guard } from '../entry/term.ts';
import { everydayCount, isEasy, isPlain, rarityOf, wordsOf } from './plain-english.ts';
import { cardsWith, type Sources, type SourcedTerm } from './read.ts';
import { needOf, wordRatios } from './word-evidence.ts';

/** A glossary ready for looking up. */
export interface Compiled {
  /** The bytes of the index; see `glossary/index/format.md`. */
  index: ArrayBuffer;
  /** In the order of the index's terms. */
  cards: Card[];
}

/** Uses in 51 million words of everyday speech from which capitals alone do not tell an abbreviation from a word. */
const EVERYDAY_WORD = 20;
/** Uses in 51 million words of everyday speech (ten in a million) from which every reader knows a health word: *stomach*. */
const KNOWN_TO_ALL = 500;

/** Compiles a glossary that has been checked; the same entries give the same bytes. */
export function compile(glossary: Sources): Compiled {
  const terms = glossary.terms.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const guards = createGuardList();
  const indexedTerms = terms.map((term) => ({
    id: term.id,
    level: term.level,
    forms: indexedForms(term, guards),
  }));
  const bytes = writeIndex(indexedTerms, guards.guards(), wordRatios());
  const index = readIndex(bytes);
  const byId = new Map(terms.map((term) => [term.id, term]));
  return { index: bytes, cards: terms.map((term) => cardOf(term, glossary, byId, index)) };
}

function indexedForms(term: SourcedTerm, guards: GuardList): IndexedForm[] {
  const forms = formsOf(term).filter((form) => !isKnownToAll(term, form));
  // All spellings of a name are equally hard; what makes it easy is the best known of them.
  const rarities: number[] = [];
  for (const { name, text } of forms) rarities[name] = Math.min(rarities[name] ?? Infinity, rarityOf(text));
  return forms.map((form) => indexed(form, term.level, rarities[form.name] ?? 0, guards));
}

/**
 * Whether every reader knows this form of a term that they half know: a word that all know, such as *liver*, or its plural. It has an
 * entry, to be searched and linked, but a mark on it would only be in the way. Terms at level 0 need no such exception: their level
 * says it.
 */
export function isKnownToAll(term: SourcedTerm, form: SpelledForm): boolean {
  if (term.level !== 1 || form.exact || form.with || /[\s-]/.test(form.text)) return false;
  return [form.text, withoutS(form.text)].some((word) => isEasy(word) || everydayCount(word) >= KNOWN_TO_ALL);
}

function indexed(form: SpelledForm, level: number, rarity: number, guards: GuardList): IndexedForm {
  const { name } = form;
  const guard = guards.numberOf(form);
  const need = needOf(form, level);
  if (!form.exact) return { text: foldForm(form.text), capitals: CAPITALS.any, guard, need, name, rarity };
  const isWord = /^\p{Lu}+$/u.test(form.text) && everydayCount(form.text) >= EVERYDAY_WORD;
  const text = form.text.replace(/(?<=\S)[\s-]+(?=\S)/g, ' ');
  return { text, capitals: isWord ? CAPITALS.unshouted : CAPITALS.exact, guard, need, name, rarity };
}

/** Guards as they are met, each written down once. */
interface GuardList {
  /** The number of a form's guard, or -1. */
  numberOf(form: SpelledForm): number;
  guards(): CompiledGuard[];
}

function createGuardList(): GuardList {
  const known = new Map<string, { number: number; form: SpelledForm; texts: Set<string> }>();
  return {
    numberOf(form) {
      if (!form.with && !form.not && !form.alone) return -1;
      const key = JSON.stringify([form.with, form.not, form.terms, form.alone]);
      const entry = known.get(key) ?? { number: known.size, form, texts: new Set() };
      entry.texts.add(foldForm(form.text));
      known.set(key, entry);
      return entry.number;
    },
    guards: () => Array.from(known.values(), ({ form, texts }) => compileGuard(form, Array.from(texts))),
  };
}

/**
 * A guard as the index is written from it.
 *
 * @param texts the forms that share the guard, folded
 */
export function compileGuard({ with: wanted, not, terms, alone }: Guard, texts: readonly string[]): CompiledGuard {
  const cues = new Set(wanted?.map(foldForm));
  const phrases = new Set(not?.map((phrase) => withItself(foldForm(phrase), texts)));
  return {
    // The matcher finds a cue's plural too. Nor is *blood clot* found where *blood* is not, which is named first.
    with:
      wanted && Array.from(cues).filter((cue) => !cues.has(singularOf(cue) ?? '') && !cues.has(firstOfSeveral(cue))),
    // The matcher takes a phrase with an s behind it for the same.
    not: not && Array.from(phrases).filter((phrase) => withoutS(phrase) === phrase || !phrases.has(withoutS(phrase))),
    heedsTerms: terms !== 'none',
    standsAlone: alone === true,
  };
}

/**
 * A phrase with a sign in the place of the form. Where several forms stand in it, as *latch* and *latch on* in *latch on the door*,
 * it stays as it is, since it goes on in another way after each.
 */
function withItself(phrase: string, texts: readonly string[]): string {
  const inPhrase = texts
    .map((text) => new RegExp(`\\b${RegExp.escape(text)}\\b`, 'g'))
    .filter((text) => phrase.search(text) >= 0);
  const [itself] = inPhrase;
  return itself && inPhrase.length === 1 ? phrase.replace(itself, FORM_ITSELF) : phrase;
}

/** The first word of several; nothing for a single word. */
function firstOfSeveral(cue: string): string {
  return cue.includes(' ') ? cue.slice(0, cue.indexOf(' ')) : '';
}

/** The terms that an entry's text uses beyond plain words, each linked where it first stands. */
function linksIn(text: string, own: string, index: FormIndex): Link[] {
  const linked = new Set([own]);
  return match(index, text).flatMap(({ term, from, to }): Link[] => {
    const id = index.id(term);
    if (linked.has(id) || wordsOf(text.slice(from, to)).every(isPlain)) return [];
    linked.add(id);
    return [[from, to, id]];
  });
}

function cardOf(term: SourcedTerm, glossary: Sources, byId: ReadonlyMap<string, SourcedTerm>, index: FormIndex): Card {
  const related = [...new Set([term.class ?? [], term.pairs, term.see].flat())].flatMap((id): Related[] => {
    const other = byId.get(id);
    return other ? [{ id, term: other.term }] : [];
  });
  const also = [...new Set([...term.also, ...term.brands].map(({ form }) => form))];
  const parts = term.parts.flatMap((id) => {
    const part = glossary.parts[id];
    return part ? [{ part: part.part ?? id, meaning: part.meaning, from: part.from }] : [];
  });
  const relatives = relativesOf(term, index);
  const gistLinks = linksIn(term.gist, term.id, index);
  const moreLinks = linksIn(term.more, term.id, index);
  const links = { ...(gistLinks.length > 0 && { gist: gistLinks }), ...(moreLinks.length > 0 && { more: moreLinks }) };
  const strips = Object.values(glossary.strips).filter((strip) => cardsWith(strip).includes(term.id));
  const ranges = Object.values(glossary.ranges).filter(({ cards }) => cards.includes(term.id));
  const sourceIds = new Set([...term.sources, ...[...strips, ...ranges].flatMap((table) => table.sources)]);
  const sources = Array.from(sourceIds).flatMap((id) => glossary.sources[id] ?? []);
  return {
    id: term.id,
    term: term.term,
    ...(also.length > 0 && { also }),
    ...(term.say && { say: term.say }),
    ...(relatives.length > 0 && { relatives }),
    gist: term.gist,
    more: term.more,
    ...(Object.keys(links).length > 0 && { links }),
    ...(term.like && { like: term.like }),
    ...(term.where && { where: term.where }),
    ...(parts.length > 0 && { parts }),
    ...(term.called.length > 0 && { called: term.called }),
    level: term.level,
    topic: glossary.topics[term.topic]?.title ?? term.topic,
    ...(related.length > 0 && { see: related }),
    ...(ranges.length > 0 && { ranges: ranges.map(shownRange) }),
    ...(strips.length > 0 && { strips: strips.map(shownStrip) }),
    ...(term.family && {
      family: {
        title: glossary.families[term.family]?.title ?? term.family,
        members: membersOf(term.family, glossary),
      },
    }),
    ...(term.care && { care: term.care }),
    ...(sources.length > 0 && { sources }),
  };
}

/** The names of a term that have a gist of their own. */
function relativesOf(term: SourcedTerm, index: FormIndex): NonNullable<Card['relatives']> {
  const forms = formsOf(term);
  return [...term.also, ...term.brands].flatMap(({ form, gist }) => {
    if (gist === undefined) return [];
    const links = linksIn(gist, term.id, index);
    const name = forms.find(({ text }) => text === form)?.name ?? 0;
    return [{ name, gist, ...(links.length > 0 && { links }) }];
  });
}

function shownStrip({ title, steps, isCycle, note }: Strip): ShownStrip {
  return {
    title,
    steps: steps.map(({ term, label, gives }) => ({ id: term, label, ...(gives && { gives }) })),
    ...(isCycle && { isCycle }),
    ...(note && { note }),
  };
}

function shownRange({ cards: _cards, sources: _sources, ...range }: SourcedRange): ShownRange {
  return { range, drawing: drawRange(range) };
}

function membersOf(family: string, glossary: Sources): Member[] {
  return glossary.terms
    .filter((term) => term.family === family)
    .map(({ id, term, compare }) => ({ id, term, compare: compare ?? '' }));
}
