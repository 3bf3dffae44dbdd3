import { describe, expect, test } from 'vitest';
import { readPackBytes } from '../../../../glossary/packs/read/read-pack.ts';
import messages from '../../../../public/_locales/en/messages.json' with { type: 'json' };

/** What is taken of a file, each term with its fields one after the other; and what is said of it, by line. */
function read(text: string | Uint8Array, name = 'ward.csv') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { pack, problems } = readPackBytes(bytes, name);
  return {
    taken: pack?.terms.map(({ term, also, meaning, care }) =>
      [term, also?.join('; '), meaning, care].filter((part) => part !== undefined).join(' | '),
    ),
    said: problems.map(({ line, kind }) => `${line} ${kind}`),
  };
}
function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(bytes.buffer);
}

const NBM = 'NBM | nil by mouth; nil orally | Nothing to eat, drink or chew.';
const OBS = 'obs round | Pulse; “pressure”: taken.';
const COMMAS =
  'term,also,meaning\r\nNBM,nil by mouth; nil orally,"Nothing to eat, drink or chew."\r\nobs round,,Pulse; “pressure”: taken.\r\n';
const SEMICOLONS =
  'term;also;meaning\r\nNBM;"nil by mouth; nil orally";Nothing to eat, drink or chew.\r\nobs round;;"Pulse; “pressure”: taken."\r\n';
const TABS =
  'term\talso\tmeaning\r\nNBM\tnil by mouth; nil orally\t"Nothing to eat, drink or chew."\r\nobs round\t\tPulse; “pressure”: taken.\r\n';

describe('a table is read whole as it is written by', () => {
  test.each([
    ['Excel, in English', COMMAS, 'ward.csv'],
    ['Excel, as CSV UTF-8', `\ufeff${COMMAS}`, 'ward.csv'],
    ['Excel, in German', SEMICOLONS, 'ward.csv'],
    ['Excel, with the line that names the separator', `sep=;\r\n${SEMICOLONS}`, 'ward.csv'],
    ['the same, behind a byte order mark', `\ufeffsep=;\r\n${SEMICOLONS}`, 'ward.csv'],
    ['the same, with the line in quotation marks', `"sep=;"\r\n${SEMICOLONS}`, 'ward.csv'],
    ['a program that separates by other signs', `sep=^\n${TABS.replaceAll('\t', '^')}`, 'ward.csv'],
    ['Excel, as Unicode text', utf16(`\ufeff${TABS}`, true), 'ward.txt'],
    ['the same, the other byte first', utf16(`\ufeff${TABS}`, false), 'ward.txt'],
    ['the same, without its mark', utf16(TABS, true), 'ward.txt'],
    ['the same, the other byte first without its mark', utf16(TABS, false), 'ward.txt'],
    [
      'LibreOffice, with all cells in quotation marks',
      '"term","also","meaning"\n"NBM","nil by mouth; nil orally","Nothing to eat, drink or chew."\n"obs round","","Pulse; “pressure”: taken."\n',
      'ward.csv',
    ],
    ['Numbers, with the name of the table above', `Table 1,,\n${COMMAS}`, 'ward.csv'],
    ['Google Sheets', COMMAS.trimEnd(), 'ward.csv'],
    ['Google Sheets, as TSV', TABS.replaceAll('"', '').trimEnd(), 'ward.tsv'],
    ['old Macs', COMMAS.replaceAll('\r\n', '\r'), 'ward.csv'],
    [
      'a spreadsheet with a title, a date and blank lines above',
      `"Our ward, first floor\nWords",,\r\n\r\n3 May,,\r\n,,\r\n${COMMAS}`,
      'ward.csv',
    ],
    [
      'a spreadsheet with blank columns and rows around',
      COMMAS.replaceAll('\r\n', ',,\r\n').replace(/$/, ',,,,\r\n,,,,\r\n'),
      'ward.csv',
    ],
    [
      'a program that numbers the rows',
      COMMAS.replace(/^term/, ',term').replace(/^NBM/m, '1,NBM').replace(/^obs/m, '2,obs'),
      'ward.csv',
    ],
    ['one who joins two files', COMMAS.replace('obs', 'term,also,meaning\r\nobs'), 'ward.csv'],
  ])('%s', (_who, text, name) => {
    expect(read(text, name)).toEqual({ taken: [NBM, OBS], said: [] });
  });

  test.each([
    [
      'a cell of several lines',
      'term,meaning\nNBM,"Nothing to eat,\r\ndrink or chew."',
      ['NBM | Nothing to eat, drink or chew.'],
    ],
    ['marks inside marks', 'term,meaning\nNBM,"Say ""aah"", please"', ['NBM | Say "aah", please']],
    [
      'inches in a tabbed file',
      'term\tmeaning\nNBM\t"5 feet" or 5\'\nobs\t"6 feet',
      ['NBM | "5 feet" or 5\'', 'obs | "6 feet'],
    ],
    ['a mark in each of two cells of a tabbed file', 'term\tmeaning\tcare\nNBM\t"one\t"two"\n', ['NBM | "one | two']],
    ['a text that begins with a mark', 'term,meaning\nNBM,"Nil" by mouth', ['NBM | "Nil" by mouth']],
    ['a number first', 'term,meaning,care\nB12,1 of 8 vitamins.,5 a day', ['B12 | 1 of 8 vitamins. | 5 a day']],
  ])('somebody with %s', (_what, text, taken) => {
    expect(read(text)).toEqual({ taken, said: [] });
  });
});

describe('a table that was written by hand is read whole', () => {
  const whole = { taken: ['NBM | Nothing to eat, drink or chew.'], said: [] };
  test.each([
    ['a comma in the last text', 'term,meaning\nNBM,Nothing to eat, drink or chew.'],
    ['and cells without content behind', 'term,meaning,,\nNBM,Nothing to eat, drink or chew.,,'],
    ['a semicolon as well', 'term;meaning\nNBM;Nothing to eat, drink or chew.'],
    ['the meaning first', 'meaning,term\nNothing to eat, drink or chew.,NBM'],
    ['a space before the mark', 'term,meaning\nNBM, "Nothing to eat, drink or chew."'],
    ['spaces around the marks', 'term , meaning\n "NBM" , "Nothing to eat, drink or chew." '],
    ['curly marks', 'term,meaning\nNBM,“Nothing to eat, drink or chew.”'],
    ['curly marks and a space', 'term,meaning\n“NBM”, “Nothing to eat, drink or chew.”'],
    ['curly marks in the first row too', '“term”,“meaning”\n“NBM”,“Nothing to eat, drink or chew.”'],
    ['German marks', 'term,meaning\nNBM,„Nothing to eat, drink or chew.“'],
    ['Swedish marks', 'term,meaning\nNBM,”Nothing to eat, drink or chew.”'],
    ['Spanish marks', 'term,meaning\nNBM,«Nothing to eat, drink or chew.»'],
  ])('with %s', (_what, text) => {
    expect(read(text)).toEqual(whole);
  });

  test.each([
    [
      'two commas',
      'term,meaning,care\nNBM,Nothing to eat, drink, or chew.,Ask first, please.',
      ['NBM | Nothing to eat, drink, or chew. | Ask first, please.'],
    ],
    [
      'a list in a file of semicolons',
      'term;also;meaning\nNBM;nil by mouth; nil orally;Nothing.',
      ['NBM | nil by mouth; nil orally | Nothing.'],
    ],
    [
      'a space behind every comma',
      'term, meaning, care\nNBM, Nothing to eat., Ask first.',
      ['NBM | Nothing to eat. | Ask first.'],
    ],
    [
      'curly marks that are part of the text',
      'term,meaning\nNBM,“Nil” by mouth\nobs,“Round”',
      ['NBM | “Nil” by mouth', 'obs | “Round”'],
    ],
    ['curly marks within a text', 'term,meaning\nwug,A “bird, small” one.', ['wug | A “bird, small” one.']],
  ])('with %s', (_what, text, taken) => {
    expect(read(text)).toEqual({ taken, said: [] });
  });
});

describe('where a text may be torn, its row is named and nothing of it is taken', () => {
  test.each([
    [
      'a comma in a file with more columns',
      'term,meaning,care',
      'NBM,Nothing to eat, drink or chew.',
      ['2 packTornRow'],
    ],
    [
      'with a column that packs do not have',
      'term,meaning,notes',
      'NBM,Nothing to eat, drink or chew.',
      ['1 packUnknownField', '2 packTornRow'],
    ],
    ['a comma in other names', 'term,also,meaning,care', 'NBM,nil by mouth, nil orally,Nothing.', ['2 packTornRow']],
    ['a comma in the term', 'term,meaning,care', "Crohn's, mild,A gut illness.", ['2 packTornRow']],
    ['a space behind every comma', 'term,meaning,care', 'NBM, Nothing to eat, drink or chew.', ['2 packTornRow']],
    ['the same, and nowhere else to belong', 'term,meaning', 'NBM, Nothing to eat, drink or chew.', ['2 packTornRow']],
    ['a comma without a space', 'term,meaning', 'NBM,Nothing to eat,drink or chew.', ['2 packTornRow']],
    ['a number with a comma', 'term,meaning,care', 'NBM,Never 1,000 units', ['2 packTornRow']],
    ['a name with a comma', 'term,meaning,care', 'alpha-1,4-glucan,A starch.', ['2 packTornRow']],
    ['a semicolon', 'term;meaning;care', 'NBM;Nothing to eat; or drink', ['2 packTornRow']],
    ['a mark that ends too soon', 'term,meaning', 'NBM,"Nothing to eat, drink" or chew.', ['2 packStrayQuote']],
    ['a curly mark that never ends', 'term,meaning', 'NBM,“Nothing to eat', ['2 packStrayQuote']],
    [
      'a text of two lines',
      'term,meaning',
      'NBM,Nothing to eat,\ndrink or chew.\n',
      ['2 packSplitRow', '3 packMissing'],
    ],
    [
      'a text of two lines with a comma',
      'term,meaning',
      'NBM,Nothing to eat or drink\nbefore, during or after.\n',
      ['2 packSplitRow', '3 packSplitRow'],
    ],
    [
      'a curly text of two lines',
      'term,meaning',
      'NBM,“Nothing to eat,\ndrink or chew.”\n',
      ['2 packStrayQuote', '3 packMissing'],
    ],
  ])('%s', (_what, header, rows, said) => {
    const good: Readonly<Record<string, string>> = { term: 'wug', meaning: 'A bird.' };
    const delimiter = header.includes(';') ? ';' : ',';
    const last = header.split(delimiter).map((column) => good[column] ?? '');
    const { taken, said: told } = read(`${header}\n${rows.trimEnd()}\n\n${last.join(delimiter)}\n`);
    expect(told).toEqual(said);
    expect(taken).toEqual(['wug | A bird.']);
  });

  test('a heading between entries, with a blank line before it, costs no entry', () => {
    expect(read('term,meaning\nNBM,Nothing to eat.\n\nBirds\nwug,A bird.')).toEqual({
      taken: ['NBM | Nothing to eat.', 'wug | A bird.'],
      said: ['4 packMissing'],
    });
  });

  test('each such sentence says what to do', () => {
    for (const kind of ['packTornRow', 'packStrayQuote', 'packSplitRow'] as const) {
      expect(messages[kind].message).toMatch(/\. (Put|Write) /);
    }
  });
});
