import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { CURRENT_VERSION, migrate, migrated } from '../../../settings/migrate.ts';
import { preferences } from '../../../settings/preferences.ts';
import { decide, sites } from '../../../settings/sites.ts';

/** What the first version stored. */
const FIRST = { sites: { 'nhs.uk': 'off' }, 'how-often': 'page' };

describe('what is stored', () => {
  test('by the first version comes into today’s shape', () => {
    expect(migrated(FIRST)).toEqual({
      sites: { paused: false, others: 'on', rules: { 'nhs.uk': 'off' } },
      preferences: { howOften: 'page' },
      version: CURRENT_VERSION,
    });
  });

  test('by a newer version stays as it is', () => {
    const newer = { version: CURRENT_VERSION + 1, sites: 'something else' };
    expect(migrated(newer)).toBe(newer);
  });

  test('by nobody is today’s', () => {
    expect(migrated({})).toEqual({ version: CURRENT_VERSION });
  });

  test('and migrated stays so', () => {
    expect(migrated(migrated(FIRST))).toEqual(migrated(FIRST));
  });
});

describe('migrating the storage', () => {
  beforeEach(() => {
    fakeBrowser.reset();
  });

  test('lets every choice hold as before, and leaves no old name', async () => {
    await fakeBrowser.storage.local.set(FIRST);
    await Promise.all([migrate(), migrate()]);
    expect(decide(await sites.get(), 'nhs.uk').isOn).toBe(false);
    expect((await preferences.get()).howOften).toBe('page');
    expect(Object.keys(await fakeBrowser.storage.local.get())).not.toContain('how-often');
  });

  test('goes on where it broke off after writing', async () => {
    await fakeBrowser.storage.local.set({ ...FIRST, ...migrated(FIRST) });
    await migrate();
    expect(decide(await sites.get(), 'nhs.uk').isOn).toBe(false);
  });
});
