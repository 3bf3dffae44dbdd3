/** Tries sabotages in one browser, one after another. */
import type { BrowserKind } from '../browser/find.ts';
import type { Copy } from './copy.ts';
import { build, runTests } from './run.ts';
import type { Sabotage, Verdict } from './sabotage.ts';
import { uselessBecause, verdictOf } from './verdict.ts';

/**
 * Tries sabotages in a browser. First all their tests run without any: a test that fails then would notice nothing.
 *
 * @param onVerdict told what came of each
 * @throws where even the sources as they are cannot be built or tested
 */
export function tryAll(
  copy: Copy,
  kind: BrowserKind,
  sabotages: readonly Sabotage[],
  onVerdict: (sabotage: Sabotage, verdict: Verdict) => void,
): void {
  const broken = build(copy, kind);
  if (broken) throw new Error(`The sources do not build as they are:\n${broken}`);
  const files = Array.from(new Set(sabotages.map(({ tests }) => tests)));
  const title = sabotages.map(({ title }) => `(?:${title})`).join('|');
  const control = runTests(copy, kind, { files, title, bail: false });
  if (!control) throw new Error('The tests cannot be run on the sources as they are.');
  for (const sabotage of sabotages) {
    onVerdict(sabotage, uselessBecause(sabotage, control) ?? tryOne(copy, kind, sabotage));
  }
}

function tryOne(copy: Copy, kind: BrowserKind, sabotage: Sabotage): Verdict {
  try {
    return copy.during(sabotage, () => {
      const broken = build(copy, kind);
      if (broken) return { kind: 'broken build', why: broken };
      const report = runTests(copy, kind, { files: [sabotage.tests], title: sabotage.title, bail: true });
      return report ? verdictOf(sabotage, report) : { kind: 'no verdict', why: 'Vitest gave no report.' };
    });
  } catch (error) {
    return { kind: 'out of date', why: error instanceof Error ? error.message : String(error) };
  }
}
