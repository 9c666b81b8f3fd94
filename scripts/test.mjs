// Starts on a bare machine: nothing that has to be installed is imported here.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, setUp } from './set-up.mjs';
import { runAloud } from './test/run-aloud.mjs';
import { agreed } from './test/counts.mjs';
import { steps } from './test/steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The steps that `--only a,b` names; all where it is not given. */
function chosenSteps(args) {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  if (at < 0) return steps;
  const names = (args[at].split('=')[1] ?? args[at + 1] ?? '').split(',').filter(Boolean);
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (names.length === 0 || unknown.length > 0)
    throw new Error(`--only takes some of ${steps.map(({ name }) => name).join(', ')}${unknown.length > 0 ? `, not ${unknown.join(', ')}` : ''}.`);
  return steps.filter(({ name }) => names.includes(name));
}

async function runStep({ args, env, output, counts, failures }) {
  if (output) {
    await mkdir(dirname(join(root, output)), { recursive: true });
    await rm(join(root, output), { force: true });
  }
  const { ok, complaints } = await runAloud(args, { cwd: root, env });
  const report = output && (await readFile(join(root, output), 'utf8').then(JSON.parse).catch(() => null));
  const named = report ? failures(report) : [];
  const why = ok || named.length > 0 ? named : [complaints || 'See its output above.'];
  return { ...agreed(report ? counts(report) : output ? { passed: 0, failed: 0 } : null, ok), why };
}

async function test(chosen) {
  await setUp({ browser: true, database: true });
  const results = new Map();
  // Chosen without the build, a step that needs it still must not judge an old one.
  if (chosen.some(({ needs }) => needs === 'build') && !chosen.some(({ name }) => name === 'build'))
    await build().catch((error) => {
      console.error(error.message);
      results.set('build', { passed: 0, failed: 1, why: [error.message] });
    });

  for (const step of chosen) {
    console.log(`\n━━ ${step.name} · ${step.title}`);
    if (step.needs && results.get(step.needs)?.failed) {
      console.log(`   skipped: ${step.needs} failed`);
      results.set(step.name, { passed: 0, failed: 1, why: [`${step.needs} failed`] });
      continue;
    }
    const start = performance.now();
    const result = await runStep(step);
    results.set(step.name, result);
    console.log(`   ${result.failed > 0 ? '✗' : '✓'} ${step.name}: ${result.passed} passed, ${result.failed} failed, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return results;
}

try {
  const results = await test(chosenSteps(process.argv.slice(2)));
  const sum = (key) => [...results.values()].reduce((total, counts) => total + counts[key], 0);
  const failed = [...results].filter(([, counts]) => counts.failed > 0).map(([name]) => name);
  // At the end, where whoever looks at a long log looks first.
  for (const name of failed) console.log(`\n✗ ${name}\n  ${results.get(name).why.join('\n  ')}`);
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}. Again: npm test -- --only ${failed.join(',')}\n` : '');
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(`\n${error.message}\n`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
