import { expect, test } from 'vitest';
import { region, regionChildren, regionPath, regionsNamed, regionSource } from './regions.js';

const names = (regions: readonly { readonly name: string }[]) => regions.map(({ name }) => name);

/** Every region, walked from the provinces down. */
const all = (code: string | null = null): string[] => regionChildren(code).flatMap((one) => [one.code, ...all(one.code)]);

test('all provinces are there, and their regions each once', () => {
  expect(regionChildren(null)).toHaveLength(34);
  const codes = all();
  expect(codes.length).toBeGreaterThan(3300);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^\d{6}$/);
});

test.each([
  ['110105', ['北京市', '朝阳区']],
  ['500241', ['重庆市', '秀山土家族苗族自治县']],
  ['429005', ['湖北省', '潜江市']],
  ['441900', ['广东省', '东莞市']],
  ['140502', ['山西省', '晋城市', '城区']],
  ['653226', ['新疆维吾尔自治区', '和田地区', '于田县']],
  ['710000', ['台湾省']],
  ['810000', ['香港特别行政区']],
])('%s is %j', (code, path) => expect(names(regionPath(code))).toEqual(path));

test('an unknown county is named as far as its code tells', () => {
  expect(names(regionPath('140599'))).toEqual(['山西省', '晋城市']);
  expect(names(regionPath('119999'))).toEqual(['北京市']);
  expect(region('119999')).toBeUndefined();
});

test.each(['', '99', '990000', '1', '14', 'toString', '__proto__'])('%j is no region', (code) => {
  expect(regionPath(code)).toEqual([]);
  expect(region(code)).toBeUndefined();
});

test('children stand right below: counties where no city stands between', () => {
  expect(names(regionChildren('110000')).slice(0, 3)).toEqual(['东城区', '西城区', '朝阳区']);
  expect(names(regionChildren('140500'))).toEqual(['城区', '沁水县', '阳城县', '陵川县', '泽州县', '高平市']);
  expect(names(regionChildren('420000'))).toEqual(expect.arrayContaining(['十堰市', '神农架林区']));
  expect(regionChildren('441900')).toEqual([]);
  for (const name of ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']) expect(regionsNamed(name)).toEqual([]);
});

test('the six places of the demonstration are found by their names', () => {
  for (const name of ['晋城', '牡丹江', '济南', '十堰', '楚雄', '石嘴山']) expect(regionsNamed(name)[0]).toMatchObject({ level: 'city' });
});

test('larger regions come first, and no more than asked', () => {
  expect(regionsNamed('吉林')[0]).toMatchObject({ level: 'province' });
  expect(regionsNamed('吉林')[1]).toMatchObject({ level: 'city' });
  expect(regionsNamed('西', 3)).toHaveLength(3);
  expect(regionsNamed(' ')).toEqual([]);
});

test('what is missing is said, and really is missing', () => {
  expect(regionSource).toMatchObject({ date: '2023-06-30', version: '2.7.0' });
  for (const name of regionSource.missing) expect(regionsNamed(name)).toEqual([]);
});
