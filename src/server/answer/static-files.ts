import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { type Encoded, encodable } from './encodings.ts';

type Asset = { content: Encoded; etag: string; headers: Readonly<Record<string, string>> };

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves the built site's files from memory, compressed once. A path is looked up among the names found at start,
 * so that none leads out of the folder. Answers whether the path is a file.
 */
export function createStaticFiles(folder: string) {
  const names = new Map(listFiles(folder).map((name) => [`/${name.split(sep).join('/')}`, name]));
  const assets = new Map<string, Promise<Asset>>();

  return {
    has: (path: string) => names.has(path),
    async serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
      const name = names.get(path);
      if (name === undefined) throw new RangeError(`no such file: ${path}`);
      const asset = assets.get(path) ?? loadAsset(join(folder, name), path);
      assets.set(path, asset);
      await send(await asset, request, response);
    },
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replace(/^[\\/]/, ''),
    );
}

async function loadAsset(file: string, path: string): Promise<Asset> {
  const content = await readFile(file);
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  const isHashed = path.startsWith('/_astro/');
  return {
    content: encodable(content, type),
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    headers: {
      'content-type': type,
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'public, no-cache',
      vary: 'Accept-Encoding',
    },
  };
}

async function send(asset: Asset, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { name, body } = await asset.content.accepted(request.headers['accept-encoding']);
  const etag = `"${asset.etag}-${name}"`;
  const headers = { ...asset.headers, etag, ...(name !== 'identity' && { 'content-encoding': name }) };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
