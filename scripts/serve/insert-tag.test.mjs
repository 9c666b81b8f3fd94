import { describe, expect, test } from 'vitest';
import { insertTag, tag } from './insert-tag.mjs';

const inserted = (/** @type {string} */ page) => insertTag(Buffer.from(page, 'latin1')).toString('latin1');

describe('where the tag goes', () => {
  test.each([
    ['after <head>', '<!doctype html><html><head>', '<title>x</title></head><body></body></html>'],
    ['after a head with attributes', '<HTML>\n<HEAD profile="a>b" id=c>', '<TITLE>x</TITLE></HEAD>'],
    ['after an early charset', '<html><head><title>x</title><meta charset="gbk">', '<link rel=stylesheet href=a.css></head>'],
    [
      'after an early http-equiv',
      '<head><meta name=a content=b><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312">',
      '<title>x</title></head>',
    ],
    [
      'after the last of two',
      '<head><meta charset=gbk><meta http-equiv=content-type content="text/html; charset=gbk"/>',
      '</head>',
    ],
    [
      'before other metas',
      '<head>',
      '<meta http-equiv="refresh" content="9"><meta name=viewport content="width=device-width"></head>',
    ],
    ['not after a charset in the body', '<head>', '</head><body><meta charset=gbk></body>'],
    ['not after a charset in a comment', '<head>', '<!-- <meta charset=gbk> --></head>'],
    ['past a comment that looks like a head', '<!-- <head> --><html><head>', '</head>'],
    [
      'past conditional comments',
      '<!--[if IE]><html class="ie"><![endif]--><!--[if gt IE 8]><!--><html><!--<![endif]--><head>',
      '</head>',
    ],
    ['not inside a script', '<html><head><script>document.write("<meta charset=gbk>")</script><meta charset=utf-8>', '</head>'],
    ['not into <header>', '<html>', '<header>x</header></html>'],
    ['after <html> without a head', '<!doctype html><html lang="zh">', '<body>x</body></html>'],
    ['after a charset without a head', '<!doctype html><meta charset=utf-8>', '<title>x</title><p>y'],
    [
      'after a doctype alone',
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/x.dtd">',
      '<p>x',
    ],
    ['after a byte order mark', '\xef\xbb\xbf', '<p>x'],
    ['before a fragment', '', '<div>x</div>'],
    ['before a frameset', '<html>', '<frameset cols="20%,80%"><frame src="a.htm"></frameset></html>'],
    [
      'into the head of a frameset page',
      '<html><head>',
      '<title>x</title></head><frameset rows="*"><frame src="a.htm"></frameset></html>',
    ],
  ])('%s', (_, before, after) => {
    expect(inserted(before + after)).toBe(before + tag + after);
  });

  test('an encoding declared too late for the browser to see does not hold it back', () => {
    const late = `<head>${' '.repeat(1100)}<meta charset=gbk></head>`;
    expect(inserted(late)).toBe(late.replace('<head>', `<head>${tag}`));
  });
});

describe('pages left alone', () => {
  test.each([
    ['has the tag', '<head><script src="/mangdao/mangdao.js"></script></head>'],
    [
      'has it with attributes, at the end',
      '<body><p>x</p><script defer data-lang="en" src=\'/assets/mangdao.js?v=2\'></script></body>',
    ],
    ['has the single file', '<head><script integrity="sha384-x" src=/a/mangdao.full.js></script></head>'],
    ['empty', ''],
  ])('%s', (_, page) => {
    expect(inserted(page)).toBe(page);
  });

  test('the tag in a comment does not count', () => {
    expect(inserted('<head><!-- <script src="/mangdao/mangdao.js"></script> --></head>').split(tag)).toHaveLength(3);
  });

  test.each([
    ['little-endian with a mark', Buffer.from('\ufeff<html><head></head></html>', 'utf16le')],
    ['little-endian without', Buffer.from('<html><head></head></html>', 'utf16le')],
    ['big-endian', Buffer.from('\ufeff<html><head></head></html>', 'utf16le').swap16()],
  ])('UTF-16, %s', (_, page) => {
    expect(insertTag(page)).toBe(page);
  });
});

test('every byte of a page in GBK survives', () => {
  // 法律援助, and 乗乣: characters whose second byte is an ASCII backslash or letter.
  const title = Buffer.from([0xb7, 0xa8, 0xc2, 0xc9, 0xd4, 0xae, 0xd6, 0xfa, 0x81, 0x5c, 0x81, 0x61, 0xff, 0x80]);
  const before = Buffer.from('<html><head><meta charset="gb2312">');
  const after = Buffer.concat([Buffer.from('<title>'), title, Buffer.from('</title></head></html>')]);
  expect(insertTag(Buffer.concat([before, after])).equals(Buffer.concat([before, Buffer.from(tag), after]))).toBe(true);
});

test('a large page with nothing closed takes no noticeable time', () => {
  const started = performance.now();
  inserted('<script><meta "<!-- <title>'.repeat(20_000));
  inserted('<script src="'.repeat(20_000));
  inserted('<meta content="'.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(2000);
});
