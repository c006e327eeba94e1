import { createRequire } from 'node:module';

const query = '?bundled';
const sign = '\0bundled:';

/** Lets `import code from './script.ts?bundled'` give the script with all that it imports as one text, for pages that have to hold their script themselves. */
export function bundledText() {
  return {
    name: 'bundled-text',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(query)) return undefined;
      const found = await this.resolve(source.slice(0, -query.length), importer, { skipSelf: true });
      return found ? `${sign}${found.id}` : undefined;
    },
    async load(id) {
      if (!id.startsWith(sign)) return undefined;
      const { code, files } = await bundle(id.slice(sign.length));
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)};`;
    },
  };
}

/** With the Vite that Astro itself builds with. */
async function bundle(input) {
  const { build } = await import(createRequire(import.meta.resolve('astro')).resolve('vite'));
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input, output: { format: 'iife' } },
    },
  });
  const [script] = output;
  return { code: script.code, files: script.moduleIds };
}
