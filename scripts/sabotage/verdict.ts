/** Reads from Vitest's JSON report whether a sabotage was noticed. */
import type { Sabotage, Verdict } from './sabotage.ts';

/** One test in the report. */
interface TestResult {
  fullName: string;
  title: string;
  status: string;
  failureMessages?: readonly string[] | null;
}

/** The part of the report that is read here. */
export interface Report {
  testResults: readonly { name: string; message?: string; assertionResults: readonly TestResult[] }[];
}

/** Longer messages are cut. */
const MOST_CHARACTERS = 200;

/** The tests of a sabotage that have run. */
function testsOf({ tests, title }: Sabotage, { testResults }: Report): TestResult[] {
  const pattern = new RegExp(title);
  return testResults
    .filter(({ name }) => name.replaceAll('\\', '/').endsWith(`/${tests}`))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName, status }) => pattern.test(fullName) && (status === 'passed' || status === 'failed'));
}

/** Why a sabotage can tell nothing, from a run of its tests without it; `undefined` where all of them pass. */
export function uselessBecause(sabotage: Sabotage, control: Report): Verdict | undefined {
  const tests = testsOf(sabotage, control);
  if (tests.length === 0) {
    return { kind: 'out of date', why: `No test of ${sabotage.tests} that ran matches “${sabotage.title}”.` };
  }
  const failed = tests.find(({ status }) => status === 'failed');
  return failed && { kind: 'no verdict', why: `Without the sabotage, too, this fails: ${failed.title}` };
}

/** What the tests said of a sabotage. A suite that broke off before its first test has said nothing. */
export function verdictOf(sabotage: Sabotage, report: Report): Verdict {
  const tests = testsOf(sabotage, report);
  const failed = tests.filter(({ status }) => status === 'failed');
  if (failed.length > 0) {
    const [message = ''] = failed[0]?.failureMessages ?? [];
    return { kind: 'noticed', by: failed.map(({ title }) => title), message: shortened(message) };
  }
  if (tests.length > 0) return { kind: 'unnoticed' };
  const said = report.testResults.map(({ message = '' }) => message).join(' ');
  return { kind: 'no verdict', why: `The tests broke off before one of them ran: ${shortened(said)}` };
}

function shortened(message: string): string {
  return message.replace(/\s+/g, ' ').slice(0, MOST_CHARACTERS);
}
