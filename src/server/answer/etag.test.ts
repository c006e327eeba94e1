import { describe, expect, test } from 'vitest';
import { namesTag, textTag } from './etag.ts';

describe('namesTag', () => {
  const tag = textTag('{"a":1}');

  test.each([`"${tag}"`, `W/"${tag}"`, `"${tag}-br"`, `"other", "${tag}-gzip"`, '*'])(
    'knows %s',
    (header) => {
      expect(namesTag(header, tag)).toBe(true);
    },
  );

  test.each([undefined, null, '', tag, `"${tag}-x"`, `"${textTag('{"a":2}')}"`])(
    'does not know %s',
    (header) => {
      expect(namesTag(header, tag)).toBe(false);
    },
  );
});
