#!/usr/bin/env node
// What `npm start` runs. Only Node's oldest features until the version is checked; the rest is loaded after that.

/** @param {string[]} lines */
function stop(...lines) {
  console.error(`\n${lines.join('\n')}\n`);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Node.js 版本太旧：现在是 ${process.version}，需要 20.19 或更高。请到 https://nodejs.org 安装新版后再试。`,
    `Node.js is too old: this is ${process.version}, 20.19 or later is needed. Install it from https://nodejs.org and try again.`,
  );
}

/** @type {() => Promise<void>} */
let stopIntake = async () => undefined;
// Ctrl+C is the ordinary way to end this: no error, no stack. What was being written is written first.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stopIntake().finally(() => process.exit(0)));

const { startOptions, usage, OptionError } = await import('./serve/start-options.mjs');
const { siteChoice, SiteChoiceError } = await import('./serve/site-choice.mjs');
const { siteServer } = await import('./serve/server.mjs');
const { listen, NoFreePortError } = await import('./serve/listen.mjs');
const { fileURLToPath } = await import('node:url');

/** @param {string} path */
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The receiving end of applications: what was sent stays in `.cache/demo-intake`, or in the database of DATABASE_URL. */
async function startedIntake() {
  const { startDemoIntake } = await import('./serve/demo-intake.mjs');
  const intake = await startDemoIntake({ folder: inProject('.cache/demo-intake'), databaseUrl: process.env['DATABASE_URL'], port: 8787 });
  stopIntake = intake.stop;
  return intake;
}

try {
  const options = startOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    process.exit(0);
  }
  // npm runs this in the project's folder; a relative path is meant from where the person stood.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  // Looked at before the set-up, so that a mistyped path costs no minute of waiting.
  const choice =
    options.site === undefined
      ? { site: { folder: inProject('examples/portal') }, startPath: '/' }
      : await siteChoice(options.site, from);

  console.log(`
在网页上显示无障碍工具条。先做准备：首次安装依赖约 1 分钟，构建约 20 秒；以后会很快。
Shows the accessibility toolbar on a site. First the set-up: about 1 minute for the first install, about 20 s
for the build; later starts are quick.
`);
  const { setUp, build } = await import('./set-up.mjs');
  await setUp({ browser: false });
  await build();

  // Somebody's own site is shown as it is; only the demo portal takes applications.
  const intake = options.site === undefined ? await startedIntake() : undefined;
  const server = siteServer({
    ...choice,
    ...(intake && { intake: new URL(intake.url) }),
    toolbarFolder: inProject('packages/mangdao/dist'),
    warn: ({ zh, en }) => console.warn(`\n${zh}\n${en}`),
  });
  const port = await listen(server, options.port);
  if (options.port !== undefined && port !== options.port) {
    console.log(`端口 ${options.port} 不能用，改用 ${port}。\nPort ${options.port} cannot be used; ${port} is used instead.\n`);
  }
  const desk = intake
    ? `
法律援助工作台（样例账号，密码公开，只用于演示）/ Staff pages (sample accounts, for the demo only):

    ${intake.url.replace('127.0.0.1', 'localhost')}/staff
${intake.accounts.map(({ login, password, name }) => `    ${login}  ${password}  ${name}`).join('\n')}
`
    : '';
  console.log(
    `请在浏览器中打开 / Open in a browser:\n\n    http://127.0.0.1:${port}${choice.startPath}\n${desk}\n按 Ctrl+C 停止。 / Ctrl+C stops it.`,
  );
} catch (error) {
  if (error instanceof OptionError || error instanceof SiteChoiceError) stop(error.words.zh, error.words.en);
  if (error instanceof NoFreePortError) {
    stop(
      `端口 ${error.from} 到 ${error.to} 都不能用。请用 --port 另选一个，例如：npm start -- --port 8123`,
      `None of the ports ${error.from} to ${error.to} can be used. Choose another, for example: npm start -- --port 8123`,
    );
  }
  // The set-up explains itself, in both languages.
  if (error instanceof Error && error.name === 'SetUpError') stop(error.message);
  stop(
    `没有启动成功：${error instanceof Error ? error.message : error}`,
    `It could not be started. ${process.env['DEBUG'] && error instanceof Error ? error.stack : 'DEBUG=1 shows where.'}`,
  );
}
