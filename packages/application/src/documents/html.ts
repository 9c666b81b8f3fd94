import type { DocumentTexts } from './document-texts.js';
import { escapedHtml } from './escaped-html.js';
import type { Note, Paper, Section } from './paper.js';
import { printStyles, type PrintSize } from './print-styles.js';
import { qrSvg } from './qr-svg.js';

const lines = (text: string): string => escapedHtml(text).replaceAll('\n', '<br>');

const pair = (label: string, value: string): string => `<div><dt>${lines(label)}</dt><dd>${value}</dd></div>\n`;

const section = ({ heading, entries }: Section): string =>
  `<section>\n<h2>${lines(heading)}</h2>\n<dl>\n${entries.map(({ label, value }) => pair(label, lines(value))).join('')}</dl>\n</section>\n`;

function note({ text, basis, language }: Note, texts: DocumentTexts): string {
  const paragraph = `<p${language ? ` lang="${language}"` : ''}>${lines(text)}</p>`;
  if (!basis) return `${paragraph}\n`;
  return `<blockquote>${paragraph}<p>${lines(texts.citation(basis.source, basis.articles))}</p></blockquote>\n`;
}

/** A complete page that needs nothing else: no script, nothing fetched, headings and lists for screen readers, print rules. */
export function html(paper: Paper, texts: DocumentTexts, size: PrintSize = 'normal'): string {
  const { language, title, sections, notes, notesHeading, signatures, code } = paper;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapedHtml(title)}</title>
<style>${printStyles(size)}</style>
</head>
<body>
<main>
<h1>${lines(title)}</h1>
${sections.map(section).join('')}${notes.length > 0 ? `<section>\n<h2>${lines(notesHeading)}</h2>\n${notes.map((one) => note(one, texts)).join('')}</section>\n` : ''}${
    signatures.length > 0 ? `<section>\n<h2>${lines(texts.signatures)}</h2>\n<dl>\n${signatures.map((label) => pair(label, '<div class="line"></div>')).join('')}</dl>\n</section>\n` : ''
  }${code ? `<figure>\n${qrSvg(code.content, code.alternative)}\n<figcaption>${lines(code.alternative)}</figcaption>\n</figure>\n` : ''}</main>
</body>
</html>
`;
}
