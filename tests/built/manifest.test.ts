import { describe, expect, test } from 'vitest';
import { defaultMarksSheet } from '../../components/mark-rules.ts';
import { BROWSERS } from '../../scripts/browser/driver.ts';
import { builtFiles, manifestOf } from './output.ts';

/** All that is asked for, by browser; each is justified in docs/store/permissions.md. */
const PERMISSIONS = {
  chromium: ['activeTab', 'contextMenus', 'sidePanel', 'storage'],
  firefox: ['activeTab', 'contextMenus', 'storage'],
};
/** What its own pages may do: what reads files in the reading room needs no more than the pages did before it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Keys by which an extension reaches pages, other programs or the network in ways that this one has no need of. */
const NEVER = [
  'host_permissions',
  'optional_host_permissions',
  'optional_permissions',
  'web_accessible_resources',
  'externally_connectable',
  'declarative_net_request',
  'oauth2',
  'update_url',
  'chrome_url_overrides',
  'chrome_settings_overrides',
  'devtools_page',
  'sandbox',
];

describe.each(BROWSERS)('the manifest for %s', (kind) => {
  const manifest = manifestOf(kind);

  test('is of version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  test('asks for the permissions that are justified, and no others', () => {
    expect((manifest.permissions as string[]).toSorted()).toEqual(PERMISSIONS[kind]);
  });

  test.each(NEVER)('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  test('reaches the same frames with a small script at their start and the content script later, in its own world', () => {
    const everywhere = {
      matches: ['<all_urls>'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    };
    expect(manifest.content_scripts).toEqual([
      { ...everywhere, run_at: 'document_start', js: ['early.js'] },
      { ...everywhere, run_at: 'document_idle', js: ['content.js'], css: ['marks.css'] },
    ]);
    expect(JSON.stringify(manifest.content_scripts)).not.toContain('"MAIN"');
  });

  test('forbids its own pages everything but their own files', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY });
  });
});

test.each(BROWSERS)('the style sheet of marks in %s is the default look', (kind) => {
  const sheet = builtFiles(kind, '.css').find(({ path }) => path === 'marks.css');
  expect(sheet?.text).toBe(defaultMarksSheet(kind));
});

test.each(BROWSERS)('the content script in %s does not tell pages that it has started', (kind) => {
  const content = builtFiles(kind, '.js').find(({ path }) => path === 'content.js');
  expect(content?.text).toMatch(/glosswell-card/);
  expect(content?.text).not.toMatch(/script-started|CustomEvent/);
});

test.each(BROWSERS)('what runs at the start of every frame in %s is small', (kind) => {
  const early = builtFiles(kind, '.js').find(({ path }) => path === 'early.js');
  expect(early?.text.length).toBeLessThan(2000);
});

test('the manifest for Firefox says that no data is collected', () => {
  const { gecko } = manifestOf('firefox').browser_specific_settings as { gecko: object };
  expect(gecko).toHaveProperty('data_collection_permissions', { required: ['none'] });
  expect(gecko).not.toHaveProperty('update_url');
});
