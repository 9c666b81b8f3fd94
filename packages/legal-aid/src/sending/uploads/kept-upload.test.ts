import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryVault } from '../../device/memory-vault.js';
import { base64, uploadMetadata } from './base64.js';
import { chunkSize, firstChunk, largestChunk } from './chunk-size.js';
import { keepBytes, keptBytes, keptPart } from './file-bytes.js';
import { fileType } from './file-type.js';
import { isOpen, parsedUpload, shownUpload, stepped, type KeptUpload } from './kept-upload.js';

const kept: KeptUpload = { id: 'u', owner: 'd', name: 'a.pdf', type: 'application/pdf', size: 1000, sha256: '', addedAt: 0, whole: true, sent: 0, paused: false, done: false, attempts: 0, nextTry: 0 };
const shown = { uploading: false, permitted: true, onlyInMemory: false };

test('any part of a file is read as it was kept', async () => {
  const bytes = new Uint8Array(keptPart * 2 + 777).map((_, at) => at * 7 + (at >> 8));
  const vault = memoryVault();
  await keepBytes(vault, 'u', new Blob([bytes]));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: bytes.length }), async (offset, length) => {
      const part = await keptBytes(vault, 'u', offset, Math.min(length, bytes.length - offset));
      expect(Buffer.compare(part!, bytes.slice(offset, offset + length))).toBe(0);
    }),
    { numRuns: 60 },
  );
  await vault.write([{ remove: 'upload:u', id: '1' }]);
  expect(await keptBytes(vault, 'u', keptPart - 1, 2)).toBeUndefined();
});

test('chunks follow the line and stay within what the intake takes', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined })), (times) => {
      let size = firstChunk;
      for (const time of times) {
        size = chunkSize(size, time);
        expect(size).toBeGreaterThanOrEqual(16 * 1024);
        expect(size).toBeLessThanOrEqual(largestChunk);
        expect(Number.isInteger(size)).toBe(true);
      }
    }),
  );
  expect([chunkSize(firstChunk, 100), chunkSize(firstChunk, 5000), chunkSize(firstChunk, 20_000), chunkSize(firstChunk, undefined)]).toEqual([2 * firstChunk, firstChunk, firstChunk / 2, firstChunk / 2]);
});

test('a record follows the steps of its upload', () => {
  const at = stepped(kept, { is: 'at', offset: 400, serverId: 's' }, 0, 0.5);
  expect(at).toMatchObject({ sent: 400, serverId: 's', done: false });
  expect(shownUpload(at, { ...shown, uploading: true }).standing).toEqual({ is: 'uploading' });
  const again = stepped(at, { is: 'again', hindrance: 'busy', retryAfter: 9 }, 1000, 0.5);
  expect(again).toMatchObject({ sent: 400, nextTry: 10_000 });
  expect(shownUpload(again, shown).standing).toEqual({ is: 'waiting', why: 'busy' });
  expect(shownUpload(again, { ...shown, permitted: false }).standing).toEqual({ is: 'waiting', why: 'sending' });
  const unknown = stepped(again, { is: 'unknown' }, 0, 0.5);
  expect(unknown.sent).toBe(0);
  expect(unknown).not.toHaveProperty('serverId');
  const done = stepped(at, { is: 'at', offset: 1000, serverId: 's' }, 0, 0.5);
  expect([isOpen(done), shownUpload(done, shown).standing.is]).toEqual([false, 'done']);
  expect(shownUpload(stepped(at, { is: 'refused', code: 'too-large' }, 0, 0.5), shown).standing).toEqual({ is: 'refused', code: 'too-large' });
});

test('a record from other hands never throws', () => {
  fc.assert(fc.property(fc.anything(), (value) => void parsedUpload(value)));
  expect(parsedUpload({ id: 'u', owner: 'd', size: 3 })).toMatchObject({ whole: false, sent: 0 });
});

test('metadata are in base64, whatever the name', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))));
  expect(uploadMetadata({ filename: '工资单.pdf', filetype: 'application/pdf' })).toBe(`filename ${Buffer.from('工资单.pdf').toString('base64')},filetype ${btoa('application/pdf')}`);
});

test('a file is what its first bytes say', () => {
  expect(fileType(new TextEncoder().encode('%PDF-1.4'))).toBe('application/pdf');
  expect(fileType(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
  expect(fileType(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('image/png');
  expect(fileType(new TextEncoder().encode('PK\u0003\u0004'))).toBeUndefined();
  expect(fileType(new Uint8Array())).toBeUndefined();
});
