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
  'text/bloom-filter': ['text/bloom-filter'],
  'text/hash-table': ['text/hash-table'],
  'text/tokens': ['text/fold'],
  'text/fold': ['text/fold', 'match/fit'],
  'index/tables': ['index/form-index'],
  'index/write': ['index/form-index', 'match/match'],
  'index/write-cues': ['match/guard'],
  'index/write-guards': ['match/guard'],
  'index/write-keys': ['index/keys', 'index/form-index'],
  'index/keys': ['index/keys'],
  'index/form-index': ['index/form-index', 'match/joined-index'],
  'match/fit': ['match/fit'],
  'match/guard': ['match/guard'],
  'match/cues': ['match/guard', 'match/match-guards'],
  'match/candidates': ['match/match', 'match/ellipsis', 'match/properties'],
  'match/judge': ['match/match', 'match/match-guards', 'match/guard'],
  'match/match': ['match/match', 'match/match-guards', 'match/ellipsis', 'match/ellipsis-no-list', 'match/properties'],
  'match/batch': ['match/batch'],
  'match/ellipsis': ['match/ellipsis', 'match/ellipsis-no-list'],
  'text/word': ['match/fit', 'match/ellipsis', 'match/ellipsis-no-list'],
  'entry/forms': ['entry/forms'],
  'entry/spelling': ['entry/spelling'],
  'tools/why': ['tools/why'],
  'match/merge-matches': ['match/joined-index'],
  'match/joined-index': ['match/joined-index'],
  'search/search': ['search/search', 'search/search-order'],
  'search/search-index': ['search/search', 'search/search-order'],
  'search/word-scores': ['search/search', 'search/search-order'],
  'search/name-fit': ['search/search', 'search/search-order'],
  'search/readings': ['search/search', 'search/search-order'],
  'search/sound': ['search/sound', 'search/search'],
  'search/stem': ['search/stem', 'search/search'],
  'search/typed-words': ['search/typed-words', 'search/search', 'search/search-order', 'search/typed-in'],
  'search/typed-in': ['search/typed-in'],
  'search/folded-words': ['search/folded-words'],
  'search/misspelling': ['search/misspelling', 'search/search'],
  'search/nearest': ['search/nearest'],
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
  if (status === 0)
    renameSync(join(ROOT, 'reports', 'mutation.json'), join(ROOT, 'reports', `${file.replace('/', '-')}.json`));
  else process.exitCode = 1;
}
