import { spawn } from 'node:child_process';
import process from 'node:process';

// npm and pnpm are .cmd files on Windows, which only a shell starts; all arguments are our own words.
const shell = process.platform === 'win32';

/** Runs a command with its output shown; rejects where it fails. */
export function run(command, args, { env, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: shell && command !== process.execPath, env: { ...process.env, ...env }, ...options });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${[command, ...args].join(' ')} ended with ${code}.`))));
  });
}

/** What a command prints, or `null` where it cannot be run or fails. */
export function outputOf(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], shell });
    let text = '';
    child.stdout.on('data', (data) => (text += data));
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code === 0 ? text.trim() : null));
  });
}
