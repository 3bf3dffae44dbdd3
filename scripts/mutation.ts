/**
 * `npm run mutation`: changes the matcher and the search in small ways, one at a time, and tells which of the changes no test finds out.
 * Each file is tried on the tests that say what it does. Takes the names of files (`fit cues`), or does all.
 */
import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './browser/launch.ts';

/** By file of `glossary/`: the files of `tests/unit/glossary/` that it is tried on. Few, since each change runs them anew. */
const TESTS_OF: Readonly<Record<string, readonly string[]>> = {
  'key-set': ['key-set'],
  'word-hash': ['fold'],
  fold: ['fold', 'fit'],
  'form-pattern': ['form-pattern', 'encoded-forms'],
  'encoded-forms': ['encoded-forms'],
  fit: ['fit'],
  guard: ['guard'],
  cues: ['guard'],
  'guard-list': ['guard', 'guard-list'],
  match: ['match', 'match-guards', 'guard', 'ellipsis', 'ellipsis-no-list', 'properties'],
  'form-index': ['match', 'form-index-keys', 'properties', 'joined-index'],
  ellipsis: ['ellipsis', 'ellipsis-no-list'],
  word: ['fit', 'ellipsis', 'ellipsis-no-list'],
  forms: ['forms'],
  spelling: ['spelling'],
  why: ['why'],
  'merge-matches': ['joined-index'],
  'joined-index': ['joined-index'],
  search: ['search', 'search-order'],
  'search-index': ['search', 'search-order'],
  'word-scores': ['search', 'search-order'],
  'typed-words': ['search', 'search-order', 'typed-in'],
  'typed-in': ['typed-in'],
  'folded-words': ['folded-words'],
  misspelling: ['misspelling', 'search'],
  nearest: ['nearest'],
};

const wanted = process.argv.slice(2);
for (const file of wanted.length > 0 ? wanted : Object.keys(TESTS_OF)) {
  const tests = TESTS_OF[file] ?? [];
  const { status } = spawnSync(
    join(ROOT, 'node_modules', '.bin', 'stryker'),
    ['run', '--mutate', `glossary/${file}.ts`],
    {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, GLOSSWELL_MUTATION_TESTS: tests.join(',') },
    },
  );
  if (status === 0) renameSync(join(ROOT, 'reports', 'mutation.json'), join(ROOT, 'reports', `${file}.json`));
  else process.exitCode = 1;
}
