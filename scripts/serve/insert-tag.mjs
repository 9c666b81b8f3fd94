/** The tag that puts the toolbar on a page. */
export const tag = '<script src="/mangdao/mangdao.js"></script>';

const attributes = `(?:[^>"']|"[^"]*"|'[^']*')*`;
const opening = (/** @type {string} */ name) => new RegExp(`<${name}(?=[\\s/>])${attributes}>`, 'i');

const head = opening('head');
const html = opening('html');
const doctype = /<!doctype[^>]*>/i;
const endOfHead = /<\/head(?=[\s>])|<(?:body|frameset)(?=[\s/>])/i;
const ownTag = new RegExp(`<script(?=\\s)${attributes}\\ssrc\\s*=\\s*["']?[^"'\\s>]*\\bmangdao(?:\\.full)?\\.js`, 'i');

// Browsers look for the page's encoding in its first 1024 bytes only (HTML standard, "prescan a byte stream").
const prescanned = 1024;

/**
 * Puts the toolbar's script tag into a page, as early in its head as the page's own encoding declaration allows.
 * Works on bytes: a page in GBK, Big5 or any other encoding that keeps ASCII stays as it was, byte for byte.
 * @param {Buffer} page
 * @returns {Buffer} the same buffer when there is nothing to do
 */
export function insertTag(page) {
  if (page.length === 0 || isUtf16(page)) return page;
  const text = masked(page.toString('latin1'));
  if (ownTag.test(text)) return page;
  const at = insertionPoint(text);
  return Buffer.concat([page.subarray(0, at), Buffer.from(tag), page.subarray(at)]);
}

/**
 * @param {string} text one character per byte
 * @returns {number} byte offset
 */
function insertionPoint(text) {
  const afterBom = text.startsWith('\xef\xbb\xbf') ? 3 : 0;
  // No real page opens its head later; a broken one must not cost seconds.
  const top = text.slice(0, 32_768);
  const start = endOf(head, top) ?? endOf(html, top) ?? endOf(doctype, top) ?? afterBom;
  const end = start + indexOrEnd(endOfHead, text.slice(start));
  let at = start;
  // Only the beginning is searched; the margin lets the last early tag end later.
  for (const meta of text.slice(start, Math.min(end, 2 * prescanned)).matchAll(new RegExp(opening('meta'), 'gi'))) {
    const offset = start + meta.index;
    if (offset < prescanned && declaresEncoding(meta[0])) at = offset + meta[0].length;
  }
  return at;
}

/** @param {string} meta */
function declaresEncoding(meta) {
  return /[\s"'/]charset\s*=/i.test(meta) || /\shttp-equiv\s*=\s*["']?\s*content-type/i.test(meta);
}

/**
 * Comments and the text of scripts, styles and titles may hold anything that looks like a tag: blank them, and keep
 * every offset.
 * @param {string} text
 */
function masked(text) {
  const opaque = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<(script|style|title|textarea)(?=[\s/>])[\s\S]*?(?:<\/\1|$)/gi;
  return text.replace(opaque, (whole, name) => {
    const [opened = ''] = (name && new RegExp(`^${opening(name).source}`, 'i').exec(whole)) || [];
    return opened + ' '.repeat(whole.length - opened.length);
  });
}

/**
 * In UTF-16 an ASCII tag would be noise in the middle of the text.
 * @param {Buffer} page
 */
function isUtf16(page) {
  const [first, second] = page;
  const mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return mark || (page.length > 1 && (first === 0 || second === 0));
}

/** @param {RegExp} pattern @param {string} text */
function endOf(pattern, text) {
  const found = pattern.exec(text);
  return found ? found.index + found[0].length : undefined;
}

/** @param {RegExp} pattern @param {string} text */
function indexOrEnd(pattern, text) {
  const index = text.search(pattern);
  return index < 0 ? text.length : index;
}
