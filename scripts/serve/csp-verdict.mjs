/**
 * What a page's Content-Security-Policy does to the toolbar's tag, in words for the webmaster; undefined when the tag
 * may run.
 * @param {readonly string[]} policies one entry per header or meta element
 * @param {string} host host and port that serves the tag, for example 127.0.0.1:4173
 * @returns {{ blockedBy: string, add: string } | undefined}
 */
export function cspVerdict(policies, host) {
  for (const policy of policies.flatMap((value) => value.split(','))) {
    const directives = parsed(policy);
    const sandbox = directives.get('sandbox');
    if (sandbox && !sandbox.includes('allow-scripts')) return { blockedBy: 'sandbox', add: 'sandbox allow-scripts' };
    const name = ['script-src-elem', 'script-src', 'default-src'].find((each) => directives.has(each));
    const sources = name ? directives.get(name) : undefined;
    if (!name || !sources) continue;
    if (sources.includes("'strict-dynamic'")) {
      return {
        blockedBy: `${name} 'strict-dynamic'`,
        add: 'nonce="…" on a tag of your own: <script nonce="…" src="/mangdao/mangdao.js"></script>',
      };
    }
    if (!sources.some((source) => allows(source, host))) {
      return { blockedBy: `${name} ${sources.join(' ')}`.trim(), add: "script-src 'self'" };
    }
  }
  return undefined;
}

/**
 * The policies in a page's own meta elements.
 * @param {Buffer} page
 * @returns {string[]}
 */
export function policiesInPage(page) {
  const metas = page.toString('latin1').match(/<meta\s(?:[^>"']|"[^"]*"|'[^']*')*>/gi) ?? [];
  return metas
    .filter((meta) => /http-equiv\s*=\s*["']?content-security-policy["'\s/>]/i.test(meta))
    .map((meta) => /\scontent\s*=\s*("([^"]*)"|'([^']*)')/i.exec(meta))
    .map((found) => found?.[2] ?? found?.[3] ?? '');
}

/** @param {string} policy */
function parsed(policy) {
  /** @type {Map<string, string[]>} */
  const directives = new Map();
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().toLowerCase().split(/\s+/);
    // The first of two equal directives counts (CSP Level 3, 2.2.1).
    if (name && !directives.has(name)) directives.set(name, sources);
  }
  return directives;
}

/** @param {string} source @param {string} host */
function allows(source, host) {
  const [hostname] = host.split(':');
  const place = source.replace(/^http:\/\//, '').replace(/\/$/, '');
  return source === '*' || source === "'self'" || source === 'http:' || place === host || place === `${hostname}:*`;
}
