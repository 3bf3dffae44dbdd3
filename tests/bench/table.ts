/** Lays the figures out as a table, for the terminal and for `results.md`. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/browser/launch.ts';
import { EARLIER } from './earlier-build.ts';
import { isReached, type Figure } from './figure.ts';
import { median } from './median.ts';
import { reasonFor } from './reasons.ts';

const HEAD = ['Figure', 'Median', 'Least–most', 'Ratio', 'Must reach', 'Reached'];

/** The figures as a Markdown table with aligned columns. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** The file of results: when and where they were measured, then the table. */
export function resultsOf(figures: readonly Figure[], chromium: string): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model ?? 'unknown processor'}`;
  return `# Results of \`npm run bench\`

Glosswell ${version}, ${new Date().toISOString().slice(0, 10)}; ${machine}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform};
${chromium}, Node ${process.version}.

Times differ from machine to machine, ratios little: what stands beside version ${EARLIER}, or beside the same page without the extension, was measured in
turns with it in the same run.

${tableOf(figures)}
${reasonsOf(figures)}`;
}

/** Why each figure that is not reached is not. */
function reasonsOf(figures: readonly Figure[]): string {
  const unmet = figures.filter((figure) => isReached(figure) === false);
  if (unmet.length === 0) return '';
  const lines = unmet.map(({ what, target }) => `- **${what}**: ${target?.unmet ?? reasonFor(what)}`);
  return `\n## Why not\n\n${lines.join('\n')}\n`;
}

function rowOf(figure: Figure): string[] {
  const { what, values, unit, ratio, target } = figure;
  const reached = isReached(figure);
  const bound = target && ('most' in target ? `≤ ${target.most}` : `≥ ${target.least}`);
  return [
    what,
    `${short(median(values))} ${unit}`.trim(),
    values.length > 1 ? `${short(Math.min(...values))}–${short(Math.max(...values))}` : '',
    ratio ? `${short(ratio.of)} ${ratio.to}` : '',
    target ? `${bound} ${target.of === 'median' ? unit : (ratio?.to ?? '')}`.trim() : '',
    reached === undefined ? '' : reached ? 'yes' : 'no',
  ];
}

function short(value: number): string {
  const digits = Math.abs(value) < 1 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  return String(Number(value.toFixed(digits)));
}
