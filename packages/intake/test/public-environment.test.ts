import { fileURLToPath } from 'node:url';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleDirectory } from '../src/directory/read-directory.js';
import { publicEnvironment } from '../src/public/public-environment.js';
import { wholeApplication } from './whole-application.js';
import { applicationRules } from '../src/rules/application-rules.js';

describe('publicEnvironment', () => {
  it('needs nothing', async () => expect(await publicEnvironment({})).toEqual({ origins: [] }));

  it('reads files and lists', async () => {
    const lines = join(await mkdtemp(join(tmpdir(), 'mangdao-lines-')), 'lines.json');
    await writeFile(lines, JSON.stringify([{ region: '14', monthlyYuan: 1, since: '2026-01-01', source: '示例' }]));
    const options = await publicEnvironment({ MANGDAO_DIRECTORY: fileURLToPath(sampleDirectory), MANGDAO_HARDSHIP_LINES: lines, MANGDAO_ORIGINS: ' https://a.example.cn, http://localhost:8080', MANGDAO_SITE: '/srv/site', MANGDAO_STATUS_ADDRESS: 'https://aid.example.cn/' });
    expect(options).toMatchObject({ origins: ['https://a.example.cn', 'http://localhost:8080'], hardshipLines: [{ region: '14' }], site: '/srv/site', statusAddress: 'https://aid.example.cn/' });
    expect(options.directory).toMatchObject({ institutions: { length: 6 } });
  });

  it.each([
    [{ MANGDAO_ORIGINS: '*' }, 'MANGDAO_ORIGINS: *'],
    [{ MANGDAO_ORIGINS: 'https://a.example.cn/path' }, 'without a path'],
    [{ MANGDAO_STATUS_ADDRESS: 'https://a.example.cn/?a=1' }, 'without a query'],
  ])('refuses %j', async (environment, message) => expect(publicEnvironment(environment)).rejects.toThrow(message));
});

describe('applicationRules', () => {
  const rules = applicationRules(() => new Date('2026-03-02T08:00:00Z'));
  const answers = { need: 'apply', filedBy: 'self', name: '王小明', idType: 'resident-id', idNumber: '110105194912310021' };

  it('says where answers are wrong, by codes and never by what was typed', () => {
    const faults = rules.faults('application', answers);
    expect(faults).toContainEqual({ path: 'answers.idNumber', message: 'bad-identity-number' });
    expect(faults.length).toBeGreaterThan(3);
    expect(JSON.stringify(faults)).not.toContain('1101');
  });

  it('finds nothing wrong with a whole application', () => {
    expect(rules.faults('application', wholeApplication({ name: '王小明', phone: '13800000000', story: '公司欠了我三个月工资。' }))).toEqual([]);
  });

  it('lets a question and a passed-on application be incomplete', () => {
    for (const kind of ['consultation', 'referral'] as const) expect(rules.faults(kind, { need: 'apply', name: '王小明' })).toEqual([]);
  });

  it('throws at nothing', () => {
    for (const wild of [{ need: [], matter: { a: 1 }, family: 'x', birthDate: 7 }, { handlingOrg: [[]], deadlineDate: '2026-02-30' }]) {
      expect(Array.isArray(rules.advice(wild as never))).toBe(true);
      expect(Array.isArray(rules.faults('application', wild as never))).toBe(true);
    }
  });
});
