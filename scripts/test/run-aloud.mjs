import { spawn } from 'node:child_process';
import process from 'node:process';

/** So many characters of what a program complained of are kept, the last ones. */
const most = 4000;

/** Runs a Node program with its output shown: whether it ended well, and the last of what it complained of. */
export function runAloud(args, { cwd, env }) {
  return new Promise((resolve) => {
    let complaints = '';
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'pipe'], env: { ...process.env, ...env } });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      process.stderr.write(text);
      complaints = (complaints + text).slice(-most);
    });
    child.once('error', ({ message }) => resolve({ ok: false, complaints: message }));
    child.once('close', (code) => resolve({ ok: code === 0, complaints: complaints.trim() }));
  });
}
