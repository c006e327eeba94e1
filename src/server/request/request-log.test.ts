import { expect, test } from 'vitest';
import { loggedPath } from './request-log.ts';

test.each([
  ['/bibliotek?q=namn', '/bibliotek'],
  ['/inbjudan/Zk3vX9_qLw2mB7tYc0RsA4', '/inbjudan/*'],
  ['/aterstall/0123456789abcdef0123456789abcdef', '/aterstall/*'],
  ['/bibliotek/samverkan-kring-langvarig-franvaro', '/bibliotek/samverkan-kring-langvarig-franvaro'],
  [
    '/forum/fraga-natverket/019dd45d-2f6e-7a3c-9d1e-850709980518-en-elev-hos-oss/svara',
    '/forum/fraga-natverket/019dd45d-2f6e-7a3c-9d1e-850709980518/svara',
  ],
])('S-14.2.1 %s is logged as %s', (url, path) => expect(loggedPath(url)).toBe(path));
