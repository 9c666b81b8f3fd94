import { expect, test } from 'vitest';
import type { Desk } from '../desk/desk.js';
import { InstitutionInCharge } from './institution-in-charge.js';

/** A desk with an institution for every region; what it was asked, and whether its line is up. */
function desk() {
  const asked: (string | undefined)[] = [];
  const line = { up: true };
  const tenant: Desk['tenant'] = (region) => {
    asked.push(region);
    return Promise.resolve(line.up ? { ok: { id: `aid-${region}`, name: '示例', formToken: 'token' } } : { offline: true });
  };
  return { asked, line, tenant };
}

test('the region of a site counts more than the answers, and is asked about once', async () => {
  const one = desk();
  const inCharge = new InstitutionInCharge(one, '140525');
  await inCharge.follow({});
  await inCharge.follow({ stage: 'none', eventPlace: '110101' });
  expect(one.asked).toEqual(['140525']);
  expect(inCharge.tenant?.id).toBe('aid-140525');
});

test('without a region of the site the place of the answers is asked about, as soon as there is one', async () => {
  const one = desk();
  const inCharge = new InstitutionInCharge(one, undefined);
  await inCharge.follow({ stage: 'first-instance', eventPlace: '110101' });
  expect(one.asked).toEqual([]);
  await inCharge.follow({ stage: 'first-instance', handlingOrg: { region: '140525', detail: '某县人民法院' } });
  expect(inCharge.tenant?.id).toBe('aid-140525');
  await inCharge.follow({ stage: 'none', eventPlace: '110101' });
  expect(inCharge.tenant?.id).toBe('aid-110101');
});

test('never the institution of another place, and asked again when the line is back', async () => {
  const one = desk();
  const inCharge = new InstitutionInCharge(one, undefined);
  await inCharge.follow({ stage: 'none', eventPlace: '140525' });
  one.line.up = false;
  await inCharge.follow({ stage: 'none', eventPlace: '110101' });
  expect(inCharge.tenant).toBeUndefined();
  one.line.up = true;
  await inCharge.follow({ stage: 'none', eventPlace: '110101' });
  expect(inCharge.tenant?.id).toBe('aid-110101');
});
