import type { Answer } from '@mangdao/application';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Field } from './field.js';

type Row = Readonly<Record<string, Answer>>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rows of cells, each row a group with its own boxes; `draw` draws a cell as a question of its kind. */
export function rowsField(field: Field, draw: (cell: Field) => TemplateResult | typeof nothing): TemplateResult {
  const { id, label, describedBy, words, question } = field;
  if (!('columns' in question)) return html``;
  // Kept up to date: nothing is drawn anew between one cell and the next.
  let rows = (Array.isArray(field.answer) ? field.answer.filter(isRow) : []) as readonly Row[];
  const put = (place: number, key: string, value: Answer | undefined): void => {
    const { [key]: _, ...rest } = rows[place] ?? {};
    rows = rows.map((row, at) => (at === place ? { ...rest, ...(value !== undefined && { [key]: value }) } : row));
    field.set(rows);
  };
  const cell = (row: Row, place: number, column: (typeof question.columns)[number]): TemplateResult => {
    const at = `${id}-${place}-${column.key}`;
    return html`<div class="cell">
      <span id=${`${at}-label`}>${field.columns[column.key]}${column.required ? nothing : html` <small>${words.optional}</small>`}</span>
      ${draw({
        ...field,
        kind: column.kind,
        question: column,
        id: at,
        label: `row-${place} ${at}-label`,
        describedBy: '',
        answer: row[column.key],
        values: column.values ?? [],
        options: field.cells[column.key] ?? {},
        set: (value) => put(place, column.key, value),
      })}
    </div>`;
  };
  const most = question.limits?.max ?? 20;
  return html`<div class="stack" role="group" aria-labelledby=${label} aria-describedby=${describedBy || nothing}>
    ${rows.length === 0 ? html`<p>${words.rows.none}</p>` : nothing}
    ${rows.map(
      (row, place) => html`<div class="row" role="group" aria-labelledby=${`row-${place}`}>
        <h3 id=${`row-${place}`}>${words.rows.row(place + 1)}</h3>
        ${question.columns.map((column) => cell(row, place, column))}
        <button
          class="plain"
          type="button"
          @click=${() => {
            field.set(rows.filter((_, at) => at !== place));
            field.redraw(`${id}-add`);
            field.announce(words.rows.removed(place + 1));
          }}
        >
          ${words.rows.remove(place + 1)}
        </button>
      </div>`,
    )}
    ${rows.length < most
      ? html`<button
          id=${`${id}-add`}
          class="plain"
          type="button"
          @click=${() => {
            field.set([...rows, {}]);
            field.redraw(`${id}-${rows.length}-${question.columns[0]?.key ?? ''}`);
            field.announce(words.rows.added(rows.length + 1));
          }}
        >
          ${words.rows.add}
        </button>`
      : nothing}
  </div>`;
}
