// The tag marks the text for the build's minifier.
const css = String.raw;

/**
 * Design tokens as custom properties on every element of ours.
 *
 * Lengths are multiples of `--md-u`, one pixel times the visitor's text scale, because `em` and `rem` would follow the
 * host page. Colours follow the visitor's theme (`--mangdao-*` on the page's root) and fall back to our own palette, in
 * which text has at least 7:1 (WCAG 1.4.6) and parts of controls at least 3:1 (WCAG 1.4.11).
 */
export const tokenRules = css`
  :host {
    --md-u: calc(clamp(1, var(--mangdao-scale, 1), 3) * 1px);
    /* Gaps grow more slowly than text: at three times the size a phone has no room to give away. */
    --md-gap: calc(6px + 2 * var(--md-u));
    --md-radius: calc(8px + 2 * var(--md-u));
    --md-target: calc(48 * var(--md-u));
    --md-font: system-ui, sans-serif;

    --md-ground: var(--mangdao-ground, #fff);
    --md-sheet: var(--mangdao-ground, #f5f3ee);
    --md-ink: var(--mangdao-ink, #14202b);
    --md-muted: var(--mangdao-ink, #404a54);
    --md-accent: var(--mangdao-accent, var(--mangdao-link, var(--mangdao-ink, #0a5257)));
    --md-on-accent: var(--mangdao-ground, #fff);
    --md-tint: var(--mangdao-ground, #e1eeec);
    --md-border: var(--mangdao-border, #66707a);
    --md-line: var(--mangdao-border, #dfdbd2);
    --md-warn: var(--mangdao-ink, #7d1d12);
    --md-warn-tint: var(--mangdao-ground, #fdeeea);
    --md-mark: var(--mangdao-ink, #ffc629);
    --md-on-mark: var(--mangdao-ground, #14202b);
    --md-focus: var(--mangdao-ink, #14202b);
    --md-focus-gap: var(--mangdao-ground, #fff);
  }
`;
