import { transformSync } from 'esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const placeholder = /@TEMPLATE_EXPRESSION\(\);?/g;

/** Blanks that esbuild leaves around operators, and, to be left alone, what is quoted. */
const spare = /("[^"]*"|'[^']*')| [*/] |(?<=,) /g;

/** esbuild's CSS minifier over a template: placeholders travel as identifiers; unchanged where one would get lost. */
function minifyCSS(css) {
  const names = [];
  const marked = css.replace(placeholder, (match) => `--mangdao-slot-${names.push(match) - 1}:0;`);
  try {
    const { code } = transformSync(marked, { loader: 'css', minify: true });
    let restored = 0;
    const result = code.replace(/--mangdao-slot-(\d+):\s*0;?/g, (_, index) => (restored++, names[Number(index)]));
    return restored === names.length ? result.trim().replace(spare, (match, quoted) => quoted ?? match.trim()) : css;
  } catch {
    return css;
  }
}

/** Rollup plugin: minifies the HTML and CSS inside lit templates. */
export function minifyTemplates() {
  return minifyTemplateLiterals({
    include: ['**/packages/{elements,toolbar,legal-aid}/src/**'],
    options: { minifyOptions: { keepClosingSlash: true, minifyCSS } },
  });
}
