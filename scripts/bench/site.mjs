import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { staticFiles } from '../serve/static-files.mjs';
import { portalPage } from './portal-page.mjs';

/**
 * A server on this machine, at a port of its own choice: `/page/10000?toolbar=NAME` is the portal of so many elements with
 * that toolbar's tag in it, without a name the bare one.
 * @param {{ dist: string, toolbars: readonly import('./toolbars.mjs').Toolbar[] }} options
 * @returns {Promise<{ address: (elements: number, toolbar?: string) => string, close: () => void }>}
 */
export async function benchSite({ dist, toolbars }) {
  const ours = staticFiles(dist);
  const named = new Map(toolbars.map((toolbar) => [toolbar.name, toolbar]));

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, kind, rest = ''] = pathname.split('/');
    if (kind === 'page') {
      const { place, tag } = named.get(searchParams.get('toolbar')) ?? {};
      const page = portalPage({ elements: Number(rest), ...(place && { [place]: tag }) });
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    const file = kind === 'toolbars' && named.get(rest.replace(/\.js$/, ''))?.file;
    if (file) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
      createReadStream(file).pipe(response);
    } else if (kind === 'mangdao') {
      void ours(request, response, request.url.slice('/mangdao'.length));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    address: (elements, toolbar = '') => `http://127.0.0.1:${port}/page/${elements}?toolbar=${toolbar}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
