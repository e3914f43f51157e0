import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { instant } from './fields.ts';

export const FILE_MEGABYTES_AT_MOST = 20;
export const FILE_BYTES_AT_MOST = FILE_MEGABYTES_AT_MOST * 1024 * 1024;

/**
 * What may be sent, by media type, with the endings that a name may have; the first is given to a name that has another.
 * Nothing that a browser would run as a page of ours: no HTML, no SVG, no XML, and no documents with macros.
 */
export const fileTypes: Record<string, readonly [string, ...string[]]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/heic': ['heic'],
  'image/heif': ['heif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/epub+zip': ['epub'],
  'application/zip': ['zip'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'audio/x-m4a': ['m4a'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/wav': ['wav'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov'],
  'video/webm': ['webm'],
  'text/plain': ['txt', 'md'],
  'text/csv': ['csv'],
};

/** For the `accept` of a file field. */
export const acceptedFiles: string = Object.values(fileTypes)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',');

/** A file that was sent and is kept. */
export const storedFile = z
  .object({
    id: z.uuid(),
    /** Cleaned: no path, nothing that cannot be seen, and with an ending that fits the type. */
    name: z.string(),
    /** As its first bytes say, whatever the sender said. */
    type: z.string(),
    /** In bytes. */
    size: z.int(),
    createdAt: instant,
  })
  .meta({ id: 'StoredFile' });
export type StoredFile = z.infer<typeof storedFile>;

/** Where a file is read, by a plain link: it is always saved, never shown as a page. */
export const fileHref = ({ id, name }: Pick<StoredFile, 'id' | 'name'>): string =>
  `/files/${id}/${encodeURIComponent(name)}`;

export const files = {
  /**
   * `FormData` with one file in the field `file`; a file that is hung on nothing within a day is forgotten.
   * 413 `too-large`, 415 `file-type-refused`, 422 `file-empty`, 429 `too-many-files`.
   */
  upload: endpoint({
    method: 'POST',
    path: '/files',
    summary: 'Send a file, 20 MB at most, to be hung on a task or a publication',
    access: 'session',
    upload: true,
    response: storedFile,
  }),
};
