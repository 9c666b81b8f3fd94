import { region } from '@mangdao/application/regions';
import { CsvError, parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { institution } from './institution.js';
import type { Institution } from './institution.js';

/** What is wrong at one place of a directory's file. */
export interface DirectoryFault {
  /** Line of a CSV file from 1, number of the entry of a JSON list from 1. */
  readonly line: number;
  /** As the file calls it. */
  readonly field?: string;
  readonly message: string;
  /** A warning does not stand in the way. */
  readonly severity: 'error' | 'warning';
}

/** What a file holds; with errors it is not to be used. */
export interface ParsedDirectory {
  readonly institutions: readonly Institution[];
  readonly faults: readonly DirectoryFault[];
}

type Field = keyof Institution;

/** Heads of columns, in Chinese or as the fields are called. */
const heads: Readonly<Record<string, Field>> = {
  代码: 'id', 名称: 'name', 地区: 'region', 电话: 'phones', 短信电话: 'textPhone', 地址: 'address', 邮编: 'postcode', 邮箱: 'email', 网址: 'website',
  微信: 'wechat', 办公时间: 'hours', 无障碍服务: 'access', 样例: 'sample',
  ...Object.fromEntries(Object.keys(institution.entries).map((name) => [name, name as Field])),
};
const needed: readonly Field[] = ['id', 'name', 'region', 'phones'];
const lists: readonly Field[] = ['phones', 'access'];

/** The text of a file: UTF-8, or GB 18030 as spreadsheets in China save it. */
export function fileText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const cellValue = (field: Field, cell: string): unknown =>
  lists.includes(field) ? cell.split(/[;；、|]/).map((one) => one.trim()).filter(Boolean) : field === 'sample' ? /^(是|true|1|yes)$/i.test(cell) : cell;

interface Entry {
  readonly line: number;
  readonly value: unknown;
  /** What the file calls a field. */
  readonly called: (field: string) => string;
}

/** The institutions of a CSV file with a line of heads, lists within a cell parted by `；`; or of a JSON list. Says what is wrong line by line, all at once. */
export function parsedDirectory(text: string, format: 'csv' | 'json'): ParsedDirectory {
  const { entries, faults } = format === 'csv' ? csvEntries(text) : jsonEntries(text);
  const all = [...faults];
  const seen = new Map<string, number>();
  const institutions = entries.flatMap(({ line, value, called }) => {
    const result = v.safeParse(institution, value);
    if (!result.success) {
      all.push(...result.issues.map((issue): DirectoryFault => {
        const field = called(v.getDotPath(issue)?.split('.')[0] ?? '');
        return { line, ...(field && { field }), message: issue.received === 'undefined' ? 'is missing' : issue.message, severity: 'error' };
      }));
      return [];
    }
    const { id, region: code } = result.output;
    const before = seen.get(id);
    if (before !== undefined) all.push({ line, field: called('id'), message: `is used before, on line ${before}`, severity: 'error' });
    seen.set(id, line);
    if (region(code) === undefined) all.push({ line, field: called('region'), message: 'is not in the list of regions: correct it, or keep it if the region is new', severity: 'warning' });
    return [result.output];
  });
  return { institutions, faults: all.sort((a, b) => a.line - b.line) };
}

interface Entries {
  readonly entries: readonly Entry[];
  readonly faults: readonly DirectoryFault[];
}

function csvEntries(text: string): Entries {
  let rows: { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    rows = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as unknown as typeof rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { entries: [], faults: [{ line: Number(error['lines'] ?? 1), message: 'is not CSV from here: look for a quotation mark that is not closed', severity: 'error' }] };
  }
  const [first, ...rest] = rows;
  const names = first?.record ?? [];
  const fields = names.map((name) => heads[name]);
  const faults: DirectoryFault[] = names.filter((name) => heads[name] === undefined).map((name) => ({ line: 1, field: name, message: `is no head that is known; known are ${Object.keys(heads).join(', ')}`, severity: 'error' }));
  faults.push(...needed.filter((field) => !fields.includes(field)).map((field): DirectoryFault => ({ line: 1, field, message: 'has no column', severity: 'error' })));
  if (faults.length > 0) return { entries: [], faults };
  const called = (field: string): string => names[fields.indexOf(field as Field)] ?? field;
  const entries = rest.flatMap(({ record, info }): Entry[] => {
    if (record.length !== names.length) {
      faults.push({ line: info.lines, message: `has ${record.length} cells, expected ${names.length}`, severity: 'error' });
      return [];
    }
    const cells = record.flatMap((cell, at) => (cell === '' ? [] : [[fields[at]!, cellValue(fields[at]!, cell)] as const]));
    return [{ line: info.lines, value: Object.fromEntries(cells), called }];
  });
  return { entries, faults };
}

function jsonEntries(text: string): Entries {
  const fault = (message: string): Entries => ({ entries: [], faults: [{ line: 1, message, severity: 'error' }] });
  try {
    const list: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (!Array.isArray(list)) return fault('must be a list of institutions');
    return { entries: list.map((value: unknown, at) => ({ line: at + 1, value, called: (field: string) => field })), faults: [] };
  } catch {
    return fault('is not JSON');
  }
}
