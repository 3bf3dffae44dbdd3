/** `npm run pack-schema`: writes the JSON Schema of packs anew, after the schema that they are checked with has changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packJsonSchema } from '../glossary/build/pack-json-schema.ts';
import { command } from './test/outcome.ts';

const FILE = join(import.meta.dirname, '..', 'glossary', 'packs', 'pack.schema.json');

writeFileSync(FILE, JSON.stringify(packJsonSchema(), undefined, 2));
process.exitCode = (await command('oxfmt', FILE)).failed;
