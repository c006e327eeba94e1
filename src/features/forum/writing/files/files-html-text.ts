import { fileInfo } from '#src/features/library/materials/files/file-info-text.ts';
import { escapeHtml } from '#src/lib/html-text.ts';
import { type PostFile, postFilePath } from './post-file.ts';

/** The post's text with the way to its files after it, as it is stored; what people write stays Swedish. */
export function withFiles(html: string, postId: string, files: readonly PostFile[]): string {
  if (files.length === 0) return html;
  const items = files.map((file) => {
    const link = `<a href="${postFilePath(postId, file)}">${escapeHtml(file.fileName)}</a>`;
    return `<li>${link} (${escapeHtml(fileInfo(file, 'sv'))})</li>`;
  });
  return `${html}\n<ul class="post-files">${items.join('')}</ul>`;
}
