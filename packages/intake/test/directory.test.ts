import { readFile } from 'node:fs/promises';
import { directoryFile } from '../src/directory/directory-file.js';
import { DirectoryError, readDirectory, sampleDirectory } from '../src/directory/read-directory.js';
import { fileText, parsedDirectory } from '../src/directory/parsed-directory.js';
import { institutionsFor } from '../src/directory/institutions-for.js';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serviceProgram } from './process/service-program.js';
import { publicIntake } from './public-intake.js';

const head = '代码,名称,地区,电话';
const faults = (text: string, format: 'csv' | 'json' = 'csv') => parsedDirectory(text, format).faults.map(({ line, field, severity }) => [line, field, severity]);

describe('parsedDirectory', () => {
  it('reads the samples of the six places, all marked as samples', async () => {
    const { institutions, faults: found } = parsedDirectory(await readFile(sampleDirectory, 'utf8'), 'csv');
    expect(found).toEqual([]);
    expect(institutions.map(({ region }) => region)).toEqual(['140500', '231000', '370100', '420300', '532300', '640200']);
    expect(institutions.every(({ sample, name }) => sample && name.endsWith('（样例）'))).toBe(true);
    expect(institutions[0]!.access).toEqual(['手语翻译', '轮椅坡道', '上门服务']);
  });

  it('reads what spreadsheets in China save: GB 18030, a byte order mark, quoted cells over two lines', () => {
    const gb = Buffer.from([0xb4, 0xfa, 0xc2, 0xeb]);
    expect(fileText(gb)).toBe('代码');
    const { institutions } = parsedDirectory(`\ufeff${head},地址\r\na,"某中心",140500,"0356-1234567；12348","一号\n二楼"\r\n`, 'csv');
    expect(institutions).toMatchObject([{ id: 'a', phones: ['0356-1234567', '12348'], address: '一号\n二楼' }]);
  });

  it('says what is wrong on which line, all at once, with the heads of the file', () => {
    const text = `${head}\na,某中心,140500,12348\n,某中心,14,abc\n\na,某中心,140500,12348\nb,某中心,140500\nc,某中心,149999,12348\n`;
    expect(faults(text)).toEqual([[3, '代码', 'error'], [3, '地区', 'error'], [3, '电话', 'error'], [5, '代码', 'error'], [6, undefined, 'error'], [7, '地区', 'warning']]);
    expect(parsedDirectory(text, 'csv').faults[3]!.message).toBe('is used before, on line 2');
  });

  it('names heads that are missing or not known, and a quotation mark that does not close', () => {
    expect(faults('代码,名称,地域\na,b,140500')).toEqual([[1, '地域', 'error'], [1, 'region', 'error'], [1, 'phones', 'error']]);
    expect(faults(`${head}\na,"某中心,140500,12348\n`)).toEqual([[expect.any(Number), undefined, 'error']]);
    expect(faults('')).toHaveLength(4);
  });

  it('reads a JSON list, and names the entry', () => {
    const good = { id: 'a', name: '某中心', region: '140500', phones: ['12348'] };
    expect(parsedDirectory(JSON.stringify([good]), 'json').institutions).toEqual([{ ...good, sample: false }]);
    expect(faults(JSON.stringify([good, { ...good, id: 'b', phones: [], extra: 1 }]), 'json')).toEqual([[2, 'phones', 'error'], [2, 'extra', 'error']]);
    expect(faults('{}', 'json')).toEqual([[1, undefined, 'error']]);
    expect(faults('[', 'json')).toEqual([[1, undefined, 'error']]);
  });
});

describe('readDirectory', () => {
  it('refuses a file with an error and warns of what may be right', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mangdao-directory-'));
    await writeFile(join(folder, 'bad.csv'), `${head}\na,某中心,14,12348\n`);
    await expect(readDirectory(join(folder, 'bad.csv'))).rejects.toThrow(new DirectoryError('line 2: 地区 must be six digits of a region code'));
    await writeFile(join(folder, 'new.csv'), `${head}\na,某中心,149999,12348\n`);
    const warnings: string[] = [];
    expect(await readDirectory(join(folder, 'new.csv'), (text) => warnings.push(text))).toHaveLength(1);
    expect(warnings).toEqual([expect.stringContaining('line 2: 地区')]);
  });
});

describe('directoryFile', () => {
  const one = (id: string): string => `${head}\n${id},某中心,140500,12348\n`;

  it('is read anew when the file changes, and tells by line what keeps it from being so', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'mangdao-directory-')), 'directory.csv');
    const warnings: string[] = [];
    await writeFile(path, one('first'));
    const directory = await directoryFile(path, (text) => warnings.push(text));
    const intake = await publicIntake({ directory });
    const ids = async () => {
      const found = await intake.client('get', '/v1/institutions', { query: { region: '140500' } });
      return found.ok ? found.data.institutions.map(({ id }) => id) : [];
    };
    expect([await ids(), await intake.jobs.rereadDirectory()]).toEqual([['first'], 0]);
    await writeFile(path, `${one('second')}third,某中心,140500,12345\n`);
    expect([await intake.jobs.rereadDirectory(), await ids()]).toEqual([2, ['second', 'third']]);

    for (const [spoil, told] of [[() => writeFile(path, `${head}\nfourth,某中心,14,12348\n`), /^line 2: 地区/], [() => writeFile(path, ''), /^line 1/], [() => rm(path), /^cannot be read/]] as const) {
      await spoil();
      warnings.length = 0;
      expect([await intake.jobs.rereadDirectory(), await intake.jobs.rereadDirectory(), await ids()]).toEqual([0, 0, ['second', 'third']]);
      expect(warnings[0]).toMatch(told);
      expect(warnings.filter((text) => text.startsWith('was not taken over'))).toHaveLength(1);
    }
    await writeFile(path, one('fifth'));
    expect([await intake.jobs.rereadDirectory(), await ids()]).toEqual([1, ['fifth']]);
    await intake.close();
  });
});

it('is looked through by the program before anybody relies on it', async () => {
  const program = await serviceProgram();
  const path = join(await mkdtemp(join(tmpdir(), 'mangdao-directory-')), 'directory.csv');
  const run = promisify(execFile);
  await writeFile(path, `${head}\na,某中心,140500,12348\n`);
  expect((await run(process.execPath, [program, 'check-directory', path])).stdout).toBe('1 institutions\n');
  await writeFile(path, `${head}\na,某中心,14,12348\n`);
  await expect(run(process.execPath, [program, 'check-directory', path])).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('line 2: 地区 must be six digits') });
  await expect(run(process.execPath, [program, 'chek'])).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('usage') });
  await rm(dirname(program), { recursive: true });
}, 60_000);

describe('institutionsFor', () => {
  const at = (region: string) => ({ id: region, name: region, region, phones: ['12348'], sample: true });
  const directory = ['140000', '140500', '140502', '140521', '140100', '110000'].map(at);
  it.each([
    ['140502', [['140502', 'county'], ['140500', 'city'], ['140000', 'province']]],
    ['140581', [['140500', 'city'], ['140000', 'province']]],
    ['140500', [['140500', 'city'], ['140502', 'within'], ['140521', 'within'], ['140000', 'province']]],
    ['140000', [['140000', 'province'], ['140500', 'within'], ['140502', 'within'], ['140521', 'within'], ['140100', 'within']]],
    ['440100', []],
  ])('goes up from %s, then looks within', (code, expected) => {
    expect(institutionsFor(directory, code).map(({ institution, nearness }) => [institution.region, nearness])).toEqual(expected);
  });
});
