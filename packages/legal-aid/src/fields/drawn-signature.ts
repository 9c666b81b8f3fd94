import { html, type TemplateResult } from 'lit/html.js';
import type { Field } from './field.js';

/** A picture of this many pixels across stays far below what an answer may hold. */
const width = 600;
const height = 200;

/** A box to write a name in, by finger, pen or mouse; `drawn` gets the picture as a data URL, or an empty text. */
export function drawnSignature(field: Field, picture: string | undefined, drawn: (picture: string) => void): TemplateResult {
  const { id, words } = field;
  const context = (event: Event): CanvasRenderingContext2D => (event.currentTarget as HTMLCanvasElement).getContext('2d')!;
  const at = (event: PointerEvent): [number, number] => {
    const { left, top, width: shown } = (event.currentTarget as HTMLCanvasElement).getBoundingClientRect();
    const scale = width / shown;
    return [(event.clientX - left) * scale, (event.clientY - top) * scale];
  };
  const begin = (event: PointerEvent): void => {
    (event.currentTarget as HTMLCanvasElement).setPointerCapture(event.pointerId);
    const pen = context(event);
    Object.assign(pen, { lineWidth: 5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#000' });
    pen.beginPath();
    pen.moveTo(...at(event));
  };
  const go = (event: PointerEvent): void => {
    if (!(event.currentTarget as HTMLCanvasElement).hasPointerCapture(event.pointerId)) return;
    const pen = context(event);
    pen.lineTo(...at(event));
    pen.stroke();
  };
  const end = (event: PointerEvent): void => {
    drawn((event.currentTarget as HTMLCanvasElement).toDataURL('image/png'));
    field.redraw();
  };
  return html`<div class="stack">
    <p id=${`${id}-draw`}>${words.signature.draw}${picture ? ` · ${words.signature.drawn}` : ''}</p>
    <canvas
      id=${`${id}-canvas`}
      width=${width}
      height=${height}
      role="img"
      aria-labelledby=${`${id}-draw`}
      @pointerdown=${begin}
      @pointermove=${go}
      @pointerup=${end}
    ></canvas>
    <button
      class="plain"
      type="button"
      @click=${(event: Event) => {
        const canvas = (event.currentTarget as HTMLElement).previousElementSibling as HTMLCanvasElement;
        canvas.getContext('2d')?.clearRect(0, 0, width, height);
        drawn('');
        field.redraw();
      }}
    >
      ${words.signature.clear}
    </button>
  </div>`;
}
