import { expect, test } from 'vitest';
import { loggedPath } from './request-log.ts';

test.each([
  ['/bibliotek?q=namn', '/bibliotek'],
  ['/inbjudan/Zk3vX9_qLw2mB7tYc0RsA4', '/inbjudan/*'],
  ['/aterstall/0123456789abcdef0123456789abcdef', '/aterstall/*'],
  ['/bibliotek/samverkan-kring-langvarig-franvaro', '/bibliotek/samverkan-kring-langvarig-franvaro'],
])('S-14.2.1 %s is logged as %s', (url, path) => expect(loggedPath(url)).toBe(path));
