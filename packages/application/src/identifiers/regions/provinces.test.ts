import { expect, test } from 'vitest';
import { provinceCities, regionIndex } from './provinces.js';
import { regionChildren, regionPath } from './regions.js';

test('without any province fetched there are all provinces, and of a county its province', () => {
  const index = regionIndex({});
  expect(index.regionChildren(null)).toEqual(regionChildren(null));
  expect(index.regionPath('140525').map(({ name }) => name)).toEqual(['山西省']);
  expect(index.regionChildren('140000')).toEqual([]);
});

test('a province that was fetched is as good as all of them', async () => {
  for (const { code } of regionChildren(null)) {
    const cities = await provinceCities(code);
    const index = regionIndex({ [code.slice(0, 2)]: cities });
    expect(index.regionChildren(code), code).toEqual(regionChildren(code));
    for (const child of regionChildren(code)) expect(index.regionPath(child.code)).toEqual(regionPath(child.code));
  }
});

test('what is no province holds nothing', async () => {
  expect(await provinceCities('99')).toBe('');
  expect(await provinceCities('')).toBe('');
  expect(await provinceCities('810000')).toBe('');
});
