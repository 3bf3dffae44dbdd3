import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { titleKey } from '../../components/titles.ts';
import { regionName } from '../../glossary/entry/body-map.ts';
import { labelOf, legendOf, type Picked } from '../../entrypoints/options/choice-words.ts';
import { CHOICES } from '../../settings/preferences.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The messages of the interface in a language, by key. */
function messagesIn(language: string) {
  const path = join(ROOT, 'public', '_locales', language, 'messages.json');
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string; description?: string }>;
  return Object.entries(messages);
}

/** The words of the interface in a language, by key. */
function wordsIn(language: string): Map<string, string> {
  return new Map(messagesIn(language).map(([key, { message }]) => [key, message]));
}

/** What a sentence leaves to be filled in, in order of number: `$1`, `$2`. */
const placeholders = (message: string) => Array.from(new Set(message.match(/\$\d/g))).toSorted();

/** The text of every source file that may ask for a word. */
const sources = ['components', 'entrypoints', 'front', 'glossary', 'messages', 'settings']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .concat('wxt.config.ts')
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

/** Words whose keys follow from the names of choices. */
const derived = new Set<string>(
  Object.entries(CHOICES).flatMap(([name, schema]) => {
    if (!('options' in schema)) return [];
    return [legendOf(name as Picked), ...schema.options.map((value) => labelOf(name as Picked, value as never))];
  }),
);

/** The tables whose titles readers are shown in their language. */
const TITLED = { topic: 'topics.yaml', family: 'families.yaml', story: 'strips.yaml' } as const;

/** The titles of topics, families and stories, by the keys that follow from them. */
const titles = new Map(
  (['topic', 'family', 'story'] as const).flatMap((of) => {
    const file = join(ROOT, 'glossary', 'data', TITLED[of]);
    const table = parse(readFileSync(file, 'utf8')) as Record<string, { title: string }>;
    return Object.values(table).map(({ title }) => [titleKey(of, title), title] as const);
  }),
);

/** A shape of a picture; those of one region may be several. */
interface Drawn {
  id?: string;
  name?: string;
}

/** The names of places in the body, by the keys that follow from their ids. */
const regions = new Map(
  readdirSync(join(ROOT, 'glossary', 'data', 'pictures')).flatMap((file) => {
    const { shapes } = parse(readFileSync(join(ROOT, 'glossary', 'data', 'pictures', file), 'utf8')) as {
      shapes: (Drawn | string)[];
    };
    return shapes.flatMap((shape) =>
      typeof shape === 'string' || shape.id === undefined
        ? []
        : [[titleKey('region', shape.id), regionName(shape.id, shape)] as const],
    );
  }),
);

const english = wordsIn('en');
const LANGUAGES = readdirSync(join(ROOT, 'public', '_locales'));

test('there are words in English and Spanish', () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining(['en', 'es']));
});

describe.each(LANGUAGES)('the words in %s', (language) => {
  const words = wordsIn(language);

  test('have the keys of the English ones', () => {
    expect([...words.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('say something under every key', () => {
    expect([...words].filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  test('leave the same to be filled in', () => {
    const differing = [...words.keys()].filter(
      (key) => placeholders(words.get(key) ?? '').join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  test('name their language, so that pages are read out in it', () => {
    expect(words.get('language')).toBe(language);
  });
});

test('every English message tells translators where it is seen, and what is filled in', () => {
  const untold = messagesIn('en').flatMap(([key, { message, description = '' }]) => {
    const told = placeholders(description);
    const missing = placeholders(message).filter((placeholder) => !told.includes(placeholder));
    return description.trim() === '' ? [key] : missing.map((placeholder) => `${key}: ${placeholder}`);
  });
  expect(untold).toEqual([]);
});

test('every word is asked for somewhere', () => {
  const all = sources.map(({ text }) => text).join('\n');
  const named = [...english.keys()].filter((key) => !derived.has(key) && !titles.has(key) && !regions.has(key));
  const unused = named.filter((key) => !new RegExp(`(['"\`]|__MSG_)${key}(['"\`]|__)`).test(all));
  expect(unused).toEqual([]);
});

test('every topic, family and story has its name, in English the title that stands in the glossary', () => {
  expect(titles.size).toBeGreaterThan(100);
  // Tables are written with a typewriter's apostrophe, readers see a printed one.
  const differing = [...titles].filter(([key, title]) => english.get(key) !== title.replaceAll("'", '’'));
  expect(differing).toEqual([]);
});

test('every place in the body has its name, in English the one that stands in the glossary, and no other has', () => {
  const named = [...english].filter(([key]) => /^region[A-Z]/.test(key));
  expect(Object.fromEntries(named)).toEqual(Object.fromEntries(regions));
});

test('every word that is asked for is there', () => {
  const asked = sources.flatMap(({ file, text }) =>
    Array.from(text.matchAll(/\b(?:words|getMessage)\(\s*'(\w+)'|__MSG_(\w+?)__/g), ([, word, inManifest]) => ({
      file,
      key: word ?? inManifest ?? '',
    })),
  );
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter(({ key }) => !english.has(key))).toEqual([]);
});
