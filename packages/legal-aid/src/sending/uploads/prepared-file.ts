import { fileType } from './file-type.js';
import type { PhotoFault } from './photo-faults.js';

/** A file as it is sent. */
export interface PreparedFile {
  readonly blob: Blob;
  readonly type: string;
  readonly name: string;
  readonly photoFaults: readonly PhotoFault[];
}

/** The largest file the intake takes, in bytes. */
const largest = 100 * 1024 * 1024;

/** A chosen file as it is sent: a PDF as it is, any picture as a JPEG that holds nothing but the picture. */
export async function preparedFile(file: File): Promise<PreparedFile | { readonly refused: 'empty' | 'too-large' | 'wrong-type' | 'unreadable' }> {
  if (file.size === 0) return { refused: 'empty' };
  if (file.size > largest) return { refused: 'too-large' };
  const head = await file.slice(0, 8).arrayBuffer().catch(() => undefined);
  if (head === undefined) return { refused: 'unreadable' };
  const type = fileType(new Uint8Array(head));
  if (type === 'application/pdf') return { blob: file, type, name: file.name, photoFaults: [] };
  // An old browser: the intake frees photos of their place and time too.
  if (typeof createImageBitmap === 'undefined') return type === undefined ? { refused: 'wrong-type' } : { blob: file, type, name: file.name, photoFaults: [] };
  const { preparedPhoto } = await import('./prepared-photo.js');
  const photo = await preparedPhoto(file);
  // What the browser cannot draw is no picture, unless it says it is one.
  if (photo === undefined) return { refused: type === undefined && !file.type.startsWith('image/') ? 'wrong-type' : 'unreadable' };
  return { ...photo, type: 'image/jpeg', name: `${file.name.replace(/\.[^.]*$/, '')}.jpg` };
}
