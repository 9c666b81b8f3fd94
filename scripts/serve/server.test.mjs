import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tag } from './insert-tag.mjs';
import { listen, NoFreePortError } from './listen.mjs';
import { siteServer } from './server.mjs';
import { siteChoice, SiteChoiceError } from './site-choice.mjs';
import { OptionError, startOptions } from './start-options.mjs';

/** @type {string} */
let work;
/** @type {import('node:http').Server[]} */
let servers;

beforeEach(async () => {
  servers = [];
  work = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(work, 'site/文件夹'), { recursive: true });
  await mkdir(join(work, 'toolbar'));
  await writeFile(join(work, 'secret.txt'), 'secret');
  await writeFile(join(work, 'toolbar/mangdao.js'), 'toolbar');
  await writeFile(join(work, 'site/index.html'), '<!doctype html><head></head>');
  await writeFile(join(work, 'site/文件夹/index.htm'), '<p>x</p>');
  await writeFile(join(work, 'site/.env'), 'secret');
  await writeFile(join(work, 'site/a.css'), 'a{}');
});

afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await rm(work, { recursive: true, force: true });
});

/** @param {import('node:http').Server} server */
async function started(server, port = 20_000 + Math.floor(Math.random() * 20_000)) {
  servers.push(server);
  return `http://127.0.0.1:${await listen(server, port)}`;
}

const folderSite = () => started(siteServer({ site: { folder: join(work, 'site') }, toolbarFolder: join(work, 'toolbar') }));

/**
 * fetch tidies paths and forbids some headers; this does not.
 * @param {string} origin @param {string} path @param {import('node:http').OutgoingHttpHeaders} [headers]
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: string }>}
 */
const raw = (origin, path, headers = {}) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    httpRequest({ hostname, port, path, headers }, (answer) => {
      let body = '';
      answer.setEncoding('latin1');
      answer.on('data', (piece) => {
        body += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    })
      .on('error', reject)
      .end();
  });

describe('a folder', () => {
  test('pages come with the tag, without a charset, never from a cache', async () => {
    const answer = await fetch(await folderSite());
    expect(await answer.text()).toBe(`<!doctype html><head>${tag}</head>`);
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('HTML fetched by a script stays as it is', async () => {
    const answer = await raw(await folderSite(), '/', { 'sec-fetch-dest': 'empty' });
    expect(answer.body).not.toContain(tag);
  });

  test('the toolbar and other files come as they are', async () => {
    const origin = await folderSite();
    expect(await (await fetch(`${origin}/mangdao/mangdao.js`)).text()).toBe('toolbar');
    expect((await fetch(`${origin}/a.css?v=1`)).headers.get('content-type')).toBe('text/css');
  });

  test('a folder is its index page, after a redirect that adds the slash', async () => {
    const origin = await folderSite();
    const answer = await raw(origin, `/${encodeURIComponent('文件夹')}?a=1`);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(`/${encodeURIComponent('文件夹')}/?a=1`);
    expect((await raw(origin, answer.headers.location ?? '')).body).toBe(`${tag}<p>x</p>`);
  });

  test('the redirect never leads to another host', async () => {
    const answer = await raw(await folderSite(), `//${encodeURIComponent('文件夹')}`);
    expect(answer.headers.location).toMatch(/^\/[^/]/);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/mangdao/../secret.txt',
    '/mangdao/..%2f..%2fsecret.txt',
    '/link/secret.txt',
    '/.env',
    '/index.html%00.css',
    '/%ff',
    '/none.html',
    '/a.css/',
  ])('%s is not found', async (path) => {
    await symlink(work, join(work, 'site/link'));
    const answer = await raw(await folderSite(), path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toBe('secret');
  });

  test('bytes in GBK arrive untouched', async () => {
    const page = Buffer.from([...Buffer.from('<head><meta charset="gbk">'), 0xb7, 0xa8, 0x81, 0x5c, 0xff]);
    await writeFile(join(work, 'site/gbk.html'), page);
    const answer = Buffer.from(await (await fetch(`${await folderSite()}/gbk.html`)).arrayBuffer());
    expect(answer.toString('latin1').replace(tag, '')).toBe(page.toString('latin1'));
  });

  test('a form sent to it is refused in plain words', async () => {
    const answer = await fetch(await folderSite(), { method: 'POST', body: 'a=1' });
    expect(answer.status).toBe(405);
    expect(await answer.text()).toContain('Only files are served here');
  });

  test('a foreign name for this machine is refused', async () => {
    expect((await raw(await folderSite(), '/', { host: 'evil.example' })).status).toBe(421);
  });
});

test('a taken port moves on to the next', async () => {
  const first = new URL(await folderSite());
  const second = new URL(await started(siteServer({ site: { folder: work }, toolbarFolder: work }), Number(first.port)));
  expect(Number(second.port)).toBeGreaterThan(Number(first.port));
});

test('no port left is an error that names the range', async () => {
  const taken = createServer();
  servers.push(taken);
  await listen(taken, 65535);
  await expect(listen(createServer(), 65535)).rejects.toThrow(NoFreePortError);
});

describe('a running site', () => {
  /** @type {{ zh: string, en: string }[]} */
  let warnings;

  /** @param {import('node:http').RequestListener} listener */
  async function behindProxy(listener) {
    warnings = [];
    const behind = createServer(listener);
    const site = await started(behind);
    const origin = await started(
      siteServer({ site: { url: new URL(site) }, toolbarFolder: join(work, 'toolbar'), warn: (words) => warnings.push(words) }),
    );
    return { site, origin, behind };
  }

  test('its pages get the tag, and a length that fits', async () => {
    const { origin } = await behindProxy((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-length', 13);
      response.end(request.headers['accept-encoding'] === 'identity' ? '<head></head>' : 'compressed');
    });
    expect(await (await fetch(origin)).text()).toBe(`<head>${tag}</head>`);
    expect(await (await fetch(`${origin}/mangdao/mangdao.js`)).text()).toBe('toolbar');
    expect((await fetch(origin, { method: 'HEAD' })).headers.get('content-length')).toBeNull();
  });

  test('error pages and everything that is no page pass as they are', async () => {
    const { origin } = await behindProxy((request, response) => {
      response.writeHead(request.url === '/gone' ? 410 : 200, {
        'content-type': request.url === '/gone' ? 'text/html' : 'text/plain',
      });
      response.end('<head></head>');
    });
    expect(await (await fetch(`${origin}/gone`)).text()).toBe('<head></head>');
    expect(await (await fetch(`${origin}/text`)).text()).toBe('<head></head>');
  });

  test('what a form sends arrives whole, and the site sees itself as its origin', async () => {
    const { origin, site } = await behindProxy((request, response) => {
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        response.setHeader('set-cookie', ['a=1', 'b=2']);
        response.end(
          JSON.stringify({ method: request.method, body, host: request.headers.host, origin: request.headers.origin }),
        );
      });
    });
    const answer = await fetch(`${origin}/send`, { method: 'POST', body: '姓名=甲', headers: { origin } });
    expect(await answer.json()).toEqual({ method: 'POST', body: '姓名=甲', host: new URL(site).host, origin: site });
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  test('its absolute redirects stay here, those to others are kept', async () => {
    const { origin, site } = await behindProxy((request, response) => {
      response.writeHead(302, {
        location:
          request.url === '/own' ? `http://localhost:${request.headers.host?.split(':')[1]}/next?a=1` : 'http://example.com/',
      });
      response.end();
    });
    expect(site).not.toBe(origin);
    expect((await raw(origin, '/own')).headers.location).toBe('/next?a=1');
    expect((await raw(origin, '/other')).headers.location).toBe('http://example.com/');
  });

  test('a policy that blocks the tag is left alone and told once', async () => {
    const { origin } = await behindProxy((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" });
      response.end('<head></head>');
    });
    expect((await fetch(origin)).headers.get('content-security-policy')).toBe("default-src 'none'");
    await fetch(origin);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.en).toContain("script-src 'self'");
  });

  test('web sockets pass through both ways', async () => {
    const { origin, behind } = await behindProxy((_, response) => response.end());
    behind.on('upgrade', (request, socket) => {
      socket.write(`HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ${request.headers.upgrade}\r\n\r\n`);
      socket.on('data', (/** @type {Buffer} */ piece) => socket.end(`heard ${piece}`));
    });
    const heard = await new Promise((resolve, reject) => {
      const { hostname, port, host } = new URL(origin);
      let text = '';
      const socket = connect(Number(port), hostname, () =>
        socket.write(`GET /hot HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`),
      );
      socket
        .on('data', (piece) => {
          if (!text) socket.write('hello');
          text += piece;
        })
        .on('close', () => resolve(text))
        .on('error', reject);
    });
    expect(heard).toContain('101 Switching Protocols');
    expect(heard).toContain('heard hello');
  });

  test('a site that has gone is a plain page', async () => {
    const { origin, behind } = await behindProxy((_, response) => response.end());
    behind.closeAllConnections();
    await new Promise((resolve) => behind.close(resolve));
    const answer = await fetch(origin);
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain('does not answer');
  });
});

describe('what --site accepts', () => {
  test('a folder, one page, a folder whose page lies deeper', async () => {
    expect(await siteChoice('site', work)).toEqual({ site: { folder: join(work, 'site') }, startPath: '/' });
    expect(await siteChoice('site/index.html', work)).toEqual({ site: { folder: join(work, 'site') }, startPath: '/index.html' });
    expect((await siteChoice('.', work)).startPath).toBe('/site/index.html');
  });

  test.each([
    ['no folder', 'nowhere', 'no such folder'],
    ['no page', 'toolbar', 'no web page'],
    ['another machine', 'http://example.com', 'not on this machine'],
    ['https', 'https://localhost:1', 'not an http'],
    ['nothing answers', 'http://127.0.0.1:1', 'does not answer'],
    ['nothing answers, written short', 'localhost:59998', 'ECONNREFUSED'],
  ])('%s', async (_, given, said) => {
    const refused = siteChoice(given, work);
    await expect(refused).rejects.toThrow(SiteChoiceError);
    await expect(refused).rejects.toThrow(said);
  });
});

describe('the command line', () => {
  test('reads its options', () => {
    expect(startOptions(['--site', 'a', '--port=8123'])).toEqual({ site: 'a', port: 8123, help: false });
  });

  test.each([[['--sight', 'a']], [['a']], [['--port', '80']], [['--port', 'x']], [['--site']], [['--site', '']]])(
    '%j is refused',
    (given) => {
      expect(() => startOptions(given)).toThrow(OptionError);
    },
  );
});
