/** Bundles a page's script for the browser, as pages that use a framework are made. */
import { join } from 'node:path';
import { compile, compileModule } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

/** Turns Svelte's components into scripts. */
const svelte: Plugin = {
  name: 'svelte',
  transform(code, id) {
    if (id.endsWith('.svelte')) return { code: compile(code, { generate: 'client' }).js.code, map: null };
    if (id.endsWith('.svelte.js')) return { code: compileModule(code, { generate: 'client' }).js.code, map: null };
    return undefined;
  },
};

/** The script of a page, named as its file in `pages/`. */
export async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [svelte],
    resolve: { conditions: ['production', 'browser', 'module'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input: join(import.meta.dirname, '..', 'pages', name), output: { format: 'es' } },
    },
  });
  const output = Array.isArray(built) ? built.flatMap(({ output }) => output) : 'output' in built ? built.output : [];
  const script = output.find((file) => file.type === 'chunk');
  if (!script) throw new Error(`${name} gave no script.`);
  return script.code;
}
