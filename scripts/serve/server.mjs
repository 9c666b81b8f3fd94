import { createServer } from 'node:http';
import { insertTag } from './insert-tag.mjs';
import { opensAsPage } from './opens-as-page.mjs';
import { plainPage } from './plain-page.mjs';
import { proxy } from './proxy.mjs';
import { staticFiles } from './static-files.mjs';
import { isLoopback } from './upstream.mjs';
import { webSocketTunnel } from './web-socket-tunnel.mjs';

const toolbarPath = '/mangdao/';
const legalAidPath = '/legal-aid/';

/**
 * @typedef {object} SiteServerOptions
 * @property {{ folder: string } | { url: URL }} site what is served: a folder of pages, or a site that runs on this machine
 * @property {string} toolbarFolder the built script tag, served as /mangdao/
 * @property {URL} [intake] the receiving end of applications, served as /legal-aid/
 * @property {(words: { zh: string, en: string }) => void} [warn] told about what keeps the toolbar from working
 */

/**
 * A web server that shows a site with the toolbar on it; call `listen` with it.
 * @param {SiteServerOptions} options
 * @returns {import('node:http').Server}
 */
export function siteServer({ site, toolbarFolder, intake, warn = () => undefined }) {
  const toolbar = staticFiles(toolbarFolder);
  const asTheyAre = 'folder' in site ? staticFiles(site.folder) : undefined;
  const withTag =
    'folder' in site ? staticFiles(site.folder, { changePage: insertTag }) : proxy(site.url, { changePage: insertTag, warn });

  const legalAid = intake && proxy(intake, { changePage: (page) => page, warn });

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    try {
      if (!isForThisMachine(request)) plainPage(response, 421, wrongHost);
      else if (path.startsWith(toolbarPath)) await toolbar(request, response, path.slice(toolbarPath.length - 1));
      else if (legalAid && path.startsWith(legalAidPath)) {
        request.url = path.slice(legalAidPath.length - 1);
        legalAid(request, response);
      } else if (asTheyAre && !opensAsPage(request)) await asTheyAre(request, response);
      else await withTag(request, response);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else plainPage(response, 500, failed(error));
    }
  });
  if ('url' in site) {
    const tunnel = webSocketTunnel(site.url);
    server.on('upgrade', (request, socket, first) => {
      if (isForThisMachine(request)) tunnel(request, socket, first);
      else socket.destroy();
    });
  }
  return server;
}

/**
 * A foreign page can point a name of its own at 127.0.0.1 and read what is served here (DNS rebinding); the name it
 * asks for gives it away.
 * @param {import('node:http').IncomingMessage} request
 */
function isForThisMachine(request) {
  const address = `http://${request.headers.host}`;
  return URL.canParse(address) && isLoopback(new URL(address).hostname);
}

const wrongHost = {
  zh: '请用 http://127.0.0.1 或 http://localhost 打开。',
  en: 'Open it as http://127.0.0.1 or http://localhost.',
};

/** @param {unknown} error */
const failed = (error) => ({
  zh: '服务器出错了，请刷新；如果还是这样，请重新启动。',
  en: `The server failed (${error instanceof Error ? error.message : String(error)}). Reload; if it stays, start it again.`,
});
