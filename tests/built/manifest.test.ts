import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browser/driver.ts';
import { manifestOf } from './output.ts';

/** All that may ever be asked for; each is justified in docs/store/permissions.md. */
const MOST_PERMISSIONS = ['activeTab', 'contextMenus', 'storage'];
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

  test('asks for no more than the permissions that are justified', () => {
    expect(MOST_PERMISSIONS).toEqual(expect.arrayContaining(manifest.permissions as string[]));
  });

  test.each(NEVER)('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  test('reaches pages by one content script alone, in its own world', () => {
    expect(manifest.content_scripts).toEqual([
      expect.objectContaining({ matches: ['<all_urls>'], js: ['content-scripts/content.js'] }),
    ]);
    expect(JSON.stringify(manifest.content_scripts)).not.toContain('"MAIN"');
  });

  test('forbids its own pages everything but their own files', () => {
    const { extension_pages: policy } = manifest.content_security_policy as Record<string, string>;
    const directives = (policy ?? '').split(';').map((directive) => directive.trim());
    expect(directives.toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
    expect(Object.keys(manifest.content_security_policy as object)).toEqual(['extension_pages']);
  });
});

test('the manifest for Firefox says that no data is collected', () => {
  const { gecko } = manifestOf('firefox').browser_specific_settings as { gecko: object };
  expect(gecko).toHaveProperty('data_collection_permissions', { required: ['none'] });
  expect(gecko).not.toHaveProperty('update_url');
});
