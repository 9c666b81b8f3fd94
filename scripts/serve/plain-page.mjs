/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Answers with a short page in plain words, Chinese first, then English.
 * @param {import('node:http').ServerResponse} response
 * @param {number} status HTTP status
 * @param {{ zh: string, en: string }} words what is wrong and what to do next
 * @param {Record<string, string>} [headers]
 */
export function plainPage(response, status, words, headers = {}) {
  const page = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status}</title></head>
<body><main><h1>${escaped(words.zh)}</h1><p lang="en">${escaped(words.en)}</p></main></body>
</html>
`;
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
    'cache-control': 'no-store',
  });
  response.end(page);
}
