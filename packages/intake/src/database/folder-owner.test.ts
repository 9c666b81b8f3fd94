import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUse, ownFolder } from './folder-owner.js';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'mangdao-owner-'));
  folder = join(parent, 'database');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('ownFolder', () => {
  it('is for one at a time', async () => {
    const giveBack = await ownFolder(folder);
    await expect(ownFolder(folder)).rejects.toThrow(FolderInUse);
    await giveBack();
    await (await ownFolder(folder))();
  });

  it('takes over from a process that was killed, also when its number is somebody else now', async () => {
    const gone = spawn('sleep', ['60']);
    gone.kill('SIGKILL');
    await once(gone, 'close');
    for (const note of [`${gone.pid} 1`, `${process.pid} 1`, '']) {
      await writeFile(`${folder}.owner`, note);
      await (await ownFolder(folder))();
    }
  });
});
