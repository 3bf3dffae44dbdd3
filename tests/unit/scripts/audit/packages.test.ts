import { describe, expect, test } from 'vitest';
import { advisoriesIn } from '../../../../scripts/audit/advisories.ts';
import type { Installed } from '../../../../scripts/audit/lockfile.ts';
import { installScriptProblems, licenseProblems, originProblems } from '../../../../scripts/audit/packages.ts';

const installed = (fields: Partial<Installed>): Installed[] => [
  { name: 'stones', version: '1.0.0', license: 'MIT', integrity: 'sha512-x', ...fields },
];

describe('the packages', () => {
  test.each([
    ['MIT', 0],
    ['MPL-2.0', 0],
    ['GPL-3.0-only', 1],
    ['(MIT OR GPL-2.0)', 0],
    ['(MPL-2.0 OR Apache-2.0)', 0],
    ['(MIT AND ISC)', 0],
    ['(MIT AND GPL-2.0)', 1],
    ['BSD', 1],
    ['SEE LICENSE IN LICENSE', 1],
    [undefined, 1],
  ])('under %s have %i problems with going into the extension', (license, problems) => {
    const { license: _, ...rest } = installed({})[0] ?? { name: '', version: '' };
    expect(licenseProblems([license ? { ...rest, license } : rest])).toHaveLength(problems);
  });

  test.each([
    ['that runs nothing and is not approved', {}, {}, []],
    ['that runs something and is approved', { hasInstallScript: true }, { stones: true }, []],
    ['that runs something unseen', { hasInstallScript: true }, {}, [/^stones runs a program/]],
    ['that runs something refused', { hasInstallScript: true }, { stones: false }, [/^stones runs a program/]],
    ['that is approved for nothing', {}, { stones: true }, [/take it out/]],
  ])('with one %s', (_, fields, approved, problems) => {
    expect(installScriptProblems(installed(fields), approved)).toEqual(
      problems.map((problem) => expect.stringMatching(problem)),
    );
  });

  test.each([
    ['the registry with a checksum', {}, 0],
    ['elsewhere', { resolved: 'git+ssh://somewhere' }, 1],
    ['the registry with a weak checksum', { integrity: 'sha1-x' }, 1],
  ])('from %s', (_, fields, problems) => {
    expect(originProblems(installed(fields))).toHaveLength(problems);
  });
});

describe('the registry’s answer', () => {
  test.each([
    [
      'of a weakness',
      '{"vulnerabilities":{"stones":{"name":"stones","severity":"high","via":[]}}}',
      [{ name: 'stones', severity: 'high' }],
    ],
    ['of none', '{"vulnerabilities":{}}', []],
    ['that it does not answer that', '{"message":"405 Method Not Allowed","statusCode":405}', undefined],
    ['that never came', '', undefined],
  ])('%s', (_, answer, advisories) => {
    expect(advisoriesIn(answer)).toEqual(advisories);
  });
});
