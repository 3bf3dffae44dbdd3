import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  decide,
  pauseEverywhere,
  ruleOthers,
  setRule,
  siteOf,
  sites,
  siteTyped,
  switchSite,
  withSite,
  type Sites,
} from '../../../settings/sites.ts';

/** Choices with these rules. */
const rules = (rules: Sites['rules'], more: Partial<Sites> = {}): Sites => ({
  paused: false,
  others: 'on',
  rules,
  ...more,
});

test.each([
  ['https://www.nhs.uk/conditions/?page=1#top', 'nhs.uk'],
  ['http://example.org:8080/', 'example.org'],
  ['https://en.wikipedia.org/wiki/Iron', 'en.wikipedia.org'],
  ['https://www2.example.org/', 'www2.example.org'],
  ['https://wwwexample.org/', 'wwwexample.org'],
  ['https://EXAMPLE.org/', 'example.org'],
  ['http://localhost:3000/', 'localhost'],
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
  ['www.nhs.uk', 'nhs.uk'],
  ['https://www.nhs.uk/conditions?a=b#c', 'nhs.uk'],
  ['nhs.uk/conditions', 'nhs.uk'],
  ['*.nhs.uk', 'nhs.uk'],
  ['nhs.uk.', 'nhs.uk'],
  ['münchen.de', 'xn--mnchen-3ya.de'],
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
