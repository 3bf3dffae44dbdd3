/** Holds the languages of the interface to the glossary: each topic, each family and each region of the body has a name in all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleKey, type Titled } from '../../components/titles.ts';
import { regionName } from '../../glossary/entry/body-map.ts';
import type { Card } from '../../glossary/entry/card.ts';
import type { Pictures } from '../../glossary/entry/pictures.ts';

/** The messages of a language by key. */
type Messages = Readonly<Record<string, { message: string }>>;

const LOCALES = join(import.meta.dirname, '..', '..', 'public', '_locales');

/** What has names. */
interface Named {
  cards: readonly Pick<Card, 'topic' | 'family'>[];
  regions: Pictures['regions'];
}

/** @throws naming each title that a language has no name for */
export function checkTitles(named: Named): void {
  const missing = readdirSync(LOCALES).flatMap((language) => {
    const file = join(LOCALES, language, 'messages.json');
    const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
    return unnamedTitles(named, messages).map((line) => `  public/_locales/${language}/messages.json: ${line}`);
  });
  if (missing.length > 0)
    throw new Error(`Topics, families and regions need a name in each language:\n${missing.join('\n')}`);
}

/** What is missing in the messages of a language, a line for each title. */
export function unnamedTitles({ cards, regions }: Named, messages: Messages): string[] {
  const keys = new Map<string, string>();
  const note = (of: Titled, title: string) => keys.set(titleKey(of, title), title);
  for (const { topic, family } of cards) {
    note('topic', topic);
    if (family) note('family', family.title);
  }
  for (const [id, region] of Object.entries(regions)) keys.set(titleKey('region', id), regionName(id, region));
  return Array.from(keys)
    .filter(([key]) => !messages[key]?.message.trim())
    .map(([key, title]) => `“${key}” is missing, the name of “${title}”.`);
}
