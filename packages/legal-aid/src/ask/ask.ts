import { html } from 'lit/html.js';
import type { Stage, View } from '../view.js';

export const open = (stage: Stage): View => ({ template: () => html`<section><h2 id=title tabindex=-1>${stage.words.loading}</h2></section>` });
