import node from '@astrojs/node';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { bundledText } from './src/build/bundled-text.mjs';

// The front (src/server/front.ts) strips forwarded headers of peers that are not trusted and checks the host;
// only therefore may allowedDomains be open here.
export default defineConfig({
  output: 'server',
  outDir: process.env.ASTRO_OUT ?? './dist',
  // whole pages, no streams: an error in a component still gets its page
  adapter: node({ mode: 'middleware', bodySizeLimit: 0, experimentalDisableStreaming: true }),
  integrations: [react()],
  markdown: { syntaxHighlight: false },
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [bundledText()] },
  security: {
    checkOrigin: true,
    allowedDomains: [{}],
    actionBodySizeLimit: 256 * 1024,
  },
});
