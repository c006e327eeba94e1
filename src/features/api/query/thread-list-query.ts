import { z } from 'zod';
import { readTag } from '#src/features/forum/posts/tag-rules.ts';
import { threadKinds } from '#src/features/forum/threads/thread.ts';
import { slug } from '#src/features/library/schema/fields.ts';
import { paging } from './paging.ts';

export const threadListQuery = z.strictObject({
  category: slug().optional().meta({ description: 'slug of a category that is open to read' }),
  kind: z.enum(threadKinds).optional(),
  tag: z
    .string()
    .refine((tag) => readTag(tag) !== undefined, 'is no value of a vocabulary')
    .optional()
    .meta({ description: '`vocabulary:value`, as `hindrance:sleep`' }),
  helped: z.literal('no').optional().meta({ description: 'questions that no answer has helped yet' }),
  ...paging,
});
