import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  decide,
  mutedUnder,
  pauseEverywhere,
  ruleOthers,
  setRule,
  sites,
  switchSite,
  withSite,
  type Sites,
} from '../../../settings/sites.ts';
import { READING_ROOM, siteOf, siteTyped } from '../../../settings/site-of.ts';

/** Choices with these rules. */
const rules = (rules: Sites['rules'], more: Partial<Sites> = {}): Sites => ({
  paused: false,
  others: 'on',
  rules,
  ...more,
});

test.each([
  ['https://www.nhs.uk/conditions/?page=1#top', 'www.nhs.uk'],
  ['http://example.org:8080/', 'example.org'],
  ['https://en.wikipedia.org/wiki/Iron', 'en.wikipedia.org'],
  ['https://www2.example.org/', 'www2.example.org'],
  ['https://wwwexample.org/', 'wwwexample.org'],
  ['https://EXAMPLE.org/', 'example.org'],
  ['http://localhost:3000/', 'localhost'],
  ['http://localhost./', 'localhost'],
  ['https://NHS.uk.:8443/', 'nhs.uk'],
  ['http://127.1/', '127.0.0.1'],
  ['http://192.168.0.1./', '192.168.0.1'],
  ['http://[0::1]:8080/', '[::1]'],
  ['https://bücher.example/', 'xn--bcher-kva.example'],
  ['blob:https://nhs.uk/0a1b', 'nhs.uk'],
  ['blob:null/0a1b', ''],
  ['file://server/share/leaflet.html', ''],
  ['http://192.168.0.1/', '192.168.0.1'],
  ['file:///home/me/leaflet.html', ''],
  ['about:blank', ''],
  ['not an address', ''],
  ['', ''],
])('the site of “%s” is “%s”', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

describe('what decides about a site', () => {
  const wikipedia = rules({ 'wikipedia.org': 'off', 'en.wikipedia.org': 'on' });

  const GOV = rules({ 'www.gov.uk': 'off' });

  test.each<[string, Sites, string, ReturnType<typeof decide>]>([
    ['nothing but the default', rules({}), 'nhs.uk', { isOn: true, by: 'others' }],
    ['the default of chosen sites', rules({}, { others: 'off' }), 'nhs.uk', { isOn: false, by: 'others' }],
    ['its own rule', wikipedia, 'wikipedia.org', { isOn: false, by: 'rule', rule: 'wikipedia.org' }],
    [
      'the rule of the domain above',
      wikipedia,
      'de.m.wikipedia.org',
      { isOn: false, by: 'rule', rule: 'wikipedia.org' },
    ],
    ['the nearest rule', wikipedia, 'en.wikipedia.org', { isOn: true, by: 'rule', rule: 'en.wikipedia.org' }],
    ['no rule of a site that only ends alike', wikipedia, 'mywikipedia.org', { isOn: true, by: 'others' }],
    [
      'the pause, before any rule',
      rules({ 'nhs.uk': 'on' }, { paused: true }),
      'nhs.uk',
      { isOn: false, by: 'paused' },
    ],
    ['the rule for files', rules({ '': 'off' }), '', { isOn: false, by: 'rule', rule: '' }],
    ['no rule for files on a web page', rules({ '': 'off' }), 'localhost', { isOn: true, by: 'others' }],
    [
      'no rule for files where a name ends in a full stop',
      rules({ '': 'off' }),
      'nhs.uk.',
      { isOn: true, by: 'others' },
    ],
    ['a rule with www. for that name', GOV, 'www.gov.uk', { isOn: false, by: 'rule', rule: 'www.gov.uk' }],
    ['a rule with www. for the name without', GOV, 'gov.uk', { isOn: false, by: 'rule', rule: 'www.gov.uk' }],
    ['no rule with www. for what else lies below', GOV, 'leeds.gov.uk', { isOn: true, by: 'others' }],
    ['no rule with www. for what ends alike', GOV, 'www.leeds.gov.uk', { isOn: true, by: 'others' }],
    [
      'a rule without www. for the name with it',
      rules({ 'nhs.uk': 'off' }),
      'www.nhs.uk',
      { isOn: false, by: 'rule', rule: 'nhs.uk' },
    ],
    [
      'no rule of the ending for a site called www',
      rules({ 'www.com': 'off' }),
      'nhs.com',
      { isOn: true, by: 'others' },
    ],
    [
      'the rule of an address in digits',
      rules({ '10.0.0.1': 'off' }),
      '10.0.0.1',
      { isOn: false, by: 'rule', rule: '10.0.0.1' },
    ],
    [
      'no rule that an address in digits ends like',
      rules({ '0.1': 'off', '1': 'off' }),
      '10.0.0.1',
      { isOn: true, by: 'others' },
    ],
    [
      'the rule of an address in brackets',
      rules({ '[::1]': 'off' }),
      '[::1]',
      { isOn: false, by: 'rule', rule: '[::1]' },
    ],
  ])('is %s', (_what, choices, site, decision) => {
    expect(decide(choices, site)).toEqual(decision);
  });

  test.each(['constructor', '__proto__', 'toString'])('is the default for a site called %s', (site) => {
    expect(decide(rules({}), site)).toEqual({ isOn: true, by: 'others' });
  });
});

describe('a switched site', () => {
  test('is on or off from then on, and others stay as they were', () => {
    const before = rules({ 'nhs.uk': 'off' });
    expect(withSite(before, 'example.org', false)).toEqual(rules({ 'nhs.uk': 'off', 'example.org': 'off' }));
    expect(before).toEqual(rules({ 'nhs.uk': 'off' }));
  });

  test('leaves no rule behind that says what holds anyway', () => {
    expect(withSite(rules({ 'nhs.uk': 'off' }), 'nhs.uk', true)).toEqual(rules({}));
    expect(withSite(rules({ 'nhs.uk': 'on' }, { others: 'off' }), 'nhs.uk', false)).toEqual(
      rules({}, { others: 'off' }),
    );
  });

  test('under a domain with another rule gets one of its own', () => {
    const choices = withSite(rules({ 'wikipedia.org': 'off' }), 'en.wikipedia.org', true);
    expect(choices.rules).toEqual({ 'wikipedia.org': 'off', 'en.wikipedia.org': 'on' });
    expect(decide(choices, 'en.wikipedia.org').isOn).toBe(true);
  });
});

describe('a site with www. and without', () => {
  test.each([
    ['www.gov.uk', 'gov.uk'],
    ['gov.uk', 'www.gov.uk'],
    ['www.co.com', 'co.com'],
  ])('is one: switched at %s and back at %s, nothing stays behind', (here, there) => {
    const switched = withSite(rules({}), here, false);
    expect(switched.rules).toEqual({ [here]: 'off' });
    expect(decide(switched, there).isOn).toBe(false);
    expect(withSite(switched, there, true)).toEqual(rules({}));
  });

  test('is switched where a choice was stored without www., as the first versions did', () => {
    expect(withSite(rules({ 'nhs.uk': 'off' }), 'www.nhs.uk', true)).toEqual(rules({}));
  });

  test('with rules for both obeys the narrower one', () => {
    const both = rules({ 'example.org': 'off', 'www.example.org': 'on' });
    expect(['www.example.org', 'example.org', 'shop.example.org'].map((site) => decide(both, site).isOn)).toEqual([
      true,
      true,
      false,
    ]);
    expect(withSite(both, 'example.org', false)).toEqual(rules({ 'example.org': 'off' }));
  });

  test('never switches others: neither the neighbours of www.com nor those of www.github.io', () => {
    for (const [site, neighbour] of [
      ['www.com', 'nhs.com'],
      ['www.github.io', 'somebody.github.io'],
      ['www.gov.uk', 'leeds.gov.uk'],
    ] as const) {
      expect(decide(withSite(rules({}), site, false), neighbour)).toEqual({ isOn: true, by: 'others' });
    }
  });
});

describe('switching', () => {
  beforeEach(() => {
    fakeBrowser.reset();
  });

  test('is remembered, for each site', async () => {
    await Promise.all([switchSite('nhs.uk', false), switchSite('example.org', false)]);
    expect(await sites.get()).toEqual(rules({ 'nhs.uk': 'off', 'example.org': 'off' }));
    await switchSite('nhs.uk', true);
    expect(await sites.get()).toEqual(rules({ 'example.org': 'off' }));
  });

  test('is told to every open page', async () => {
    const told: unknown[] = [];
    sites.watch((choices) => told.push(choices), new AbortController().signal);
    await switchSite('nhs.uk', false);
    expect(told).toEqual([rules({ 'nhs.uk': 'off' })]);
  });

  test('everything off for a while keeps the rules', async () => {
    await switchSite('nhs.uk', false);
    await pauseEverywhere(true);
    expect(decide(await sites.get(), 'example.org')).toEqual({ isOn: false, by: 'paused' });
    await pauseEverywhere(false);
    expect(await sites.get()).toEqual(rules({ 'nhs.uk': 'off' }));
  });

  test('begins with every site on, also where what is stored is damaged', async () => {
    expect(await sites.get()).toEqual(rules({}));
    await fakeBrowser.storage.local.set({ sites: { rules: { 'nhs.uk': 'perhaps' } } });
    expect(await sites.get()).toEqual(rules({}));
  });
});

test.each([
  ['nhs.uk', 'nhs.uk'],
  ['  NHS.uk ', 'nhs.uk'],
  ['www.nhs.uk', 'www.nhs.uk'],
  ['https://www.nhs.uk/conditions?a=b#c', 'www.nhs.uk'],
  ['nhs.uk/conditions', 'nhs.uk'],
  ['*.nhs.uk', 'nhs.uk'],
  ['nhs.uk.', 'nhs.uk'],
  ['münchen.de', 'xn--mnchen-3ya.de'],
  ['localhost.', 'localhost'],
  ['localhost:3000', 'localhost'],
  ['http://192.168.0.1/', '192.168.0.1'],
  ['http://[::1]:8080', '[::1]'],
  ['', ''],
  ['magnesium', ''],
  ['what is magnesium', ''],
  ['nhs..uk', ''],
  ['.uk', ''],
  ['https://', ''],
  ['file:///home/me/notes.html', ''],
  ['javascript:alert(1)', ''],
  ['mailto:me@nhs.uk', 'nhs.uk'],
  ['__proto__', ''],
])('what is typed as “%s” is the site “%s”', (text, site) => {
  expect(siteTyped(text)).toBe(site);
});

describe('the list of rules', () => {
  beforeEach(() => {
    fakeBrowser.reset();
  });

  test('keeps a rule that says what holds anyway, as the reader sees it there', async () => {
    await setRule('nhs.uk', 'on');
    expect(await sites.get()).toMatchObject({ others: 'on', rules: { 'nhs.uk': 'on' } });
  });

  test('loses a rule that is taken away, and no other', async () => {
    await setRule('nhs.uk', 'off');
    await setRule('example.org', 'off');
    await setRule('nhs.uk', undefined);
    expect((await sites.get()).rules).toEqual({ 'example.org': 'off' });
  });

  test('holds alone where only chosen sites are on', async () => {
    await setRule('nhs.uk', 'on');
    await ruleOthers('off');
    const choices = await sites.get();
    expect(['nhs.uk', 'example.org'].map((site) => decide(choices, site).isOn)).toEqual([true, false]);
  });
});

describe('the reading room, which is no site', () => {
  test('is on whatever holds for sites, unless all is paused', () => {
    expect(decide(rules({ '': 'off' }, { others: 'off' }), READING_ROOM)).toEqual({ isOn: true, by: 'others' });
    expect(decide(rules({}, { paused: true }), READING_ROOM)).toEqual({ isOn: false, by: 'paused' });
  });

  test('has no rule of its own', () => {
    const choices = rules({ 'nhs.uk': 'off' });
    expect(withSite(choices, READING_ROOM, false)).toEqual(choices);
  });

  test('has words set aside together with files, and no host name is taken for it', () => {
    expect(mutedUnder(READING_ROOM)).toBe('');
    expect(mutedUnder('www.nhs.uk')).toBe('nhs.uk');
    expect(siteOf(`https://${READING_ROOM}/`)).not.toBe(READING_ROOM);
  });
});
