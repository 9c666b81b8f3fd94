import { fileURLToPath } from 'node:url';
import { playwrightCounts, vitestCounts } from './counts.mjs';
import { playwrightFailures, vitestFailures } from './failures.mjs';

const results = '.cache/results';
const from = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const script = (name, ...args) => ({ args: [from(`scripts/${name}.mjs`), ...args] });
const tool = (path, ...args) => ({ args: [from(`node_modules/${path}`), ...args] });
const vitest = (project, output = `${results}/${project}.json`) => ({
  ...tool('vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${output}`),
  output,
  counts: vitestCounts,
  failures: vitestFailures,
});

/** What `npm test` does, in order: each step is a Node program, some report how many tests they ran. */
export const steps = [
  { name: 'registry', title: '登记 generated registry is fresh', ...script('registry', '--check') },
  { name: 'regions', title: '区划 regions are those of their source', ...script('regions', '--check') },
  { name: 'types', title: '类型 types', ...tool('typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit') },
  { name: 'lint', title: '规范 lint', ...tool('eslint/bin/eslint.js', '.', '--max-warnings=0') },
  { name: 'layers', title: '分层 layers', ...script('layers') },
  { name: 'packages', title: '发布包 npm packages', ...script('build-packages') },
  { name: 'docs', title: '文档 API documentation', ...script('docs') },
  { name: 'build', title: '构建 script tag', ...script('build') },
  { name: 'sizes', title: '体积 byte budgets', needs: 'build', ...script('sizes') },
  { name: 'unit', title: '单元 unit tests', ...vitest('node') },
  { name: 'browser', title: '浏览器 browser tests', ...vitest('browser') },
  { name: 'stories', title: '组件 stories', ...vitest('storybook') },
  {
    name: 'e2e',
    title: '端到端 end to end',
    needs: 'build',
    ...tool('@playwright/test/cli.js', 'test', '--reporter=list,json'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${results}/e2e.json` },
    output: `${results}/e2e.json`,
    counts: playwrightCounts,
    failures: playwrightFailures,
  },
];
