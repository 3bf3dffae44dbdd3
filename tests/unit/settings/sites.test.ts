import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { isOn, siteOf, sites, switchSite, withSite } from '../../../settings/sites.ts';

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

describe('a site', () => {
  test('is on unless it was switched off', () => {
    expect(isOn({}, 'nhs.uk')).toBe(true);
    expect(isOn({ 'nhs.uk': 'off' }, 'nhs.uk')).toBe(false);
    expect(isOn({ 'nhs.uk': 'off' }, 'example.org')).toBe(true);
  });

  test('is on whatever it is called', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(isOn({}, name)).toBe(true);
  });

  test('is switched without a change to the others, or to the choices before', () => {
    const before = { 'nhs.uk': 'off' } as const;
    expect(withSite(before, 'example.org', false)).toEqual({ 'nhs.uk': 'off', 'example.org': 'off' });
    expect(withSite(before, 'nhs.uk', true)).toEqual({});
    expect(withSite(before, 'example.org', true)).toEqual(before);
    expect(before).toEqual({ 'nhs.uk': 'off' });
  });

  test('can be the files on this device', () => {
    expect(isOn(withSite({}, siteOf('file:///leaflet.html'), false), '')).toBe(false);
  });
});

describe('switching', () => {
  beforeEach(() => {
    fakeBrowser.reset();
  });

  test('is remembered, for each site', async () => {
    await Promise.all([switchSite('nhs.uk', false), switchSite('example.org', false)]);
    expect(await sites.get()).toEqual({ 'nhs.uk': 'off', 'example.org': 'off' });
    await switchSite('nhs.uk', true);
    expect(await sites.get()).toEqual({ 'example.org': 'off' });
  });

  test('is told to every open page', async () => {
    const told: unknown[] = [];
    sites.watch((choices) => told.push(choices), new AbortController().signal);
    await switchSite('nhs.uk', false);
    expect(told).toEqual([{ 'nhs.uk': 'off' }]);
  });

  test('begins with every site on, also where what is stored is damaged', async () => {
    expect(await sites.get()).toEqual({});
    await fakeBrowser.storage.local.set({ sites: { 'nhs.uk': 'perhaps' } });
    expect(await sites.get()).toEqual({});
  });
});
