import { parseArgs } from 'node:util';
import { firstPort } from './listen.mjs';

/** What `--help` prints. */
export const usage = `
npm start                             打开演示门户网站 / the demo portal
npm start -- --site 文件夹/FOLDER     打开您自己的网页 / your own pages, with the toolbar put in
npm start -- --site http://127.0.0.1:8080
                                      打开本机正在运行的网站 / a site running on this machine
npm start -- --port 8123              另选端口 / another port (${firstPort})
npm start -- --help                   显示本说明 / this text

原来的文件不会被改动，只在发送网页时加入一行脚本。
Your files are not changed; one script tag is added to pages as they are sent.
`;

/** An option of `npm start` is not known or has a bad value; `words` say what is allowed. */
export class OptionError extends Error {
  /** @param {{ zh: string, en: string }} words */
  constructor(words) {
    super(words.en);
    this.name = 'OptionError';
    this.words = words;
  }
}

/**
 * Reads the command line of `npm start`.
 * @param {string[]} given
 * @returns {{ site: string | undefined, port: number | undefined, help: boolean }}
 */
export function startOptions(given) {
  const values = parsed(given);
  if (values.site === '') {
    throw new OptionError({
      zh: '--site 后面要写文件夹或网址，例如：npm start -- --site ./my-site',
      en: '--site needs a folder or an address, for example: npm start -- --site ./my-site',
    });
  }
  return { site: values.site, port: values.port === undefined ? undefined : portNumber(values.port), help: values.help ?? false };
}

/** @param {string[]} given */
function parsed(given) {
  try {
    const options = /** @type {const} */ ({
      site: { type: 'string' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    });
    return parseArgs({ args: given, options, allowPositionals: false }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new OptionError({
      zh: `看不懂这个选项（${why}）。可用的选项：--site、--port、--help。选项前要有两个短横，例如：npm start -- --site ./my-site`,
      en: `Cannot read the options (${why}). Known: --site, --port, --help. Mind the two dashes before them: npm start -- --site ./my-site`,
    });
  }
}

/** @param {string} given */
function portNumber(given) {
  const port = Number(given);
  // Below 1024 most systems want an administrator.
  if (/^\d+$/.test(given) && port >= 1024 && port <= 65535) return port;
  throw new OptionError({
    zh: `端口号 ${given} 不对。应当是 1024 到 65535 之间的整数，例如：npm start -- --port 8123`,
    en: `${given} is not a port. Expected: a whole number from 1024 to 65535, for example: npm start -- --port 8123`,
  });
}
