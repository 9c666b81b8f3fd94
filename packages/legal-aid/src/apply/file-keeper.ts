import type { FileKeeper } from '../fields/field.js';
import type { Uploads } from '../sending/uploads/uploads.js';
import type { Words } from '../words/words.js';

/** Files of one draft, on their way to the intake; `owner` is the draft's id. */
export function fileKeeper(uploads: () => Promise<Uploads>, owner: () => string, words: () => Words): FileKeeper & { readonly ids: () => readonly string[] } {
  let known: Uploads | undefined;
  const mine = () => known?.uploads.value.filter((upload) => upload.owner === owner()) ?? [];
  return {
    ids: () => mine().flatMap(({ serverId }) => serverId ?? []),
    async add(file) {
      known = await uploads();
      const added = await known.add(owner(), file);
      if ('refused' in added) return { words: [words().files.refused[added.refused]] };
      const { id, name, type, size } = added.upload;
      return { file: { id, name, type, size }, words: added.photoFaults.map((fault) => words().files.faults[fault] ?? '') };
    },
    remove(id) {
      void known?.remove(id);
    },
    standing(id) {
      const upload = mine().find((one) => one.id === id);
      if (!upload) return '';
      if (upload.standing.is === 'done') return words().files.done;
      if (upload.standing.is === 'refused') return words().files.refused['wrong-type'];
      return upload.sent > 0 ? words().files.sent(Math.round((100 * upload.sent) / upload.size)) : words().files.waiting;
    },
  };
}
