/** What axe finds wrong with an open page, colours included. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Runs a script in a page. */
export type Run = (script: string) => Promise<unknown>;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The rules that a page breaks, each with the first place.
 *
 * @param where a selector for the part to be looked at
 */
export async function violationsIn(run: Run, where = 'html'): Promise<string[]> {
  await run(`typeof axe === 'object' || (() => { ${AXE} })()`);
  const found = await run(
    `axe.run(${JSON.stringify(where)}).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ': ' + nodes[0].html)))`,
  );
  return JSON.parse(String(found)) as string[];
}
