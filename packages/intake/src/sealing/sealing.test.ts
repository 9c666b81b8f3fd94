import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { keyRing, newRowKey, rewrapped, rowKey } from './key-ring.js';
import { open, seal } from './seal.js';
import { statusSecret, typedSecret } from './secret.js';

const base64 = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const key = Buffer.alloc(32, 7);

describe('seal', () => {
  it('opens what it sealed, at the same place only', () => {
    fc.assert(fc.property(fc.uint8Array(), fc.string(), (bytes, place) => {
      const sealed = seal(key, place, bytes);
      expect(Buffer.from(open(key, place, sealed)).equals(Buffer.from(bytes))).toBe(true);
      expect(() => open(key, `${place}x`, sealed)).toThrow();
    }), { numRuns: 50 });
  });

  it('refuses bytes of which one bit was changed', () => {
    const sealed = Buffer.from(seal(key, 'here', Buffer.from('张三')));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => open(key, 'here', changed)).toThrow();
    }
  });
});

describe('keyRing', () => {
  it('wraps a row key anew under a new key, after which the old one is not needed', () => {
    const old = keyRing(`a:${base64(1)}`);
    const row = newRowKey(old, 'here');
    const moved = rewrapped(keyRing(`b:${base64(2)},a:${base64(1)}`), 'here', row);
    expect(moved.key_id).toBe('b');
    expect(Buffer.from(rowKey(keyRing(`b:${base64(2)}`), 'here', moved)).equals(Buffer.from(row.key))).toBe(true);
    expect(() => rowKey(keyRing(`b:${base64(2)}`), 'here', row)).toThrow('key a is not in the ring');
  });

  it.each([
    ['', 'empty'],
    ['a', 'id:base64'],
    ['a:c2hvcnQ=', '5 bytes'],
    [`a:${base64(1)},a:${base64(2)}`, 'twice'],
  ])('says what is wrong with %j', (text, message) => expect(() => keyRing(text)).toThrow(message));
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(record));
      expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(record)));
    }));
  });
});

describe('statusSecret', () => {
  it('is the same for a key and an id, and read as it may be typed', () => {
    const secret = statusSecret(key, 'id');
    expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(statusSecret(key, 'id')).toBe(secret);
    expect(statusSecret(key, 'other')).not.toBe(secret);
    expect(typedSecret(` ${secret.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`)).toBe(typedSecret(secret));
  });
});
