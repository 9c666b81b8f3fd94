import * as v from 'valibot';
import { holds, type Answers } from './condition.js';
import { dayNumber } from './calendar-day.js';

const calendarDay = v.pipe(v.string(), v.check((day) => dayNumber(day) !== undefined, 'must be a calendar day such as 2026-05-17'));

const hardshipLineSchema = v.object({
  /** 2 digits for a province, 4 for a prefecture, 6 for a county: the longest that fits a place counts. */
  region: v.pipe(v.string(), v.regex(/^\d{2}(\d{2}){0,2}$/, 'must be 2, 4 or 6 digits of a region code')),
  /** Yuan a month for each person; at or below it a household counts as in hardship. */
  monthlyYuan: v.pipe(v.number(), v.finite(), v.minValue(0, 'must not be negative')),
  /** First day on which the line holds. */
  since: calendarDay,
  /** The regulation that sets the line, as it is to be shown. */
  source: v.pipe(v.string(), v.trim(), v.nonEmpty('must name the regulation')),
  /** Whether the numbers are made up to show how it works; such a line is shown as a sample. */
  sample: v.optional(v.boolean(), false),
});

/** A line of hardship: provinces set it (法律援助法 第三十四条), there is no national one; the deployment gives it. */
export type HardshipLine = v.InferOutput<typeof hardshipLineSchema>;

/** A deployment's lines cannot be read; the message names every place and what is right there. */
export class HardshipLineError extends Error {
  override readonly name = 'HardshipLineError';
}

/**
 * The lines a deployment has configured.
 * @throws {HardshipLineError} naming every field that cannot be read.
 */
export function parsedHardshipLines(data: unknown): HardshipLine[] {
  const result = v.safeParse(v.array(hardshipLineSchema), data);
  if (result.success) return result.output;
  throw new HardshipLineError(result.issues.map((issue) => `${v.getDotPath(issue) ?? 'lines'}: ${issue.message}`).join('; '));
}

/** The line for the place of an institution on a day: the nearest region's newest that already holds. */
export function hardshipLineFor(lines: readonly HardshipLine[], region: string, day: string): HardshipLine | undefined {
  return lines
    .filter((line) => region.startsWith(line.region) && line.since <= day)
    .sort((a, b) => b.region.length - a.region.length || (a.since < b.since ? 1 : -1))[0];
}

/** Yuan a month that are held against the line, and whose they are. */
export interface CountedIncome {
  readonly monthlyYuan: number;
  readonly of: 'household' | 'applicant';
}

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

interface Member {
  readonly relation?: unknown;
  readonly monthlyIncome?: unknown;
}
const isMember = (row: unknown): row is Member => typeof row === 'object' && row !== null && !Array.isArray(row);

/**
 * The income that counts: for each person of the household, as the applicant told it or from the rows, if they are those of the
 * whole household; where the opponent lives with the applicant, the applicant's own only (办理法律援助案件程序规定 2012, 第十五条 (二)).
 * `undefined` where it was not told.
 */
export function countedIncome(answers: Answers): CountedIncome | undefined {
  const family = answers['family'];
  const rows = Array.isArray(family) ? family.filter(isMember) : [];
  const own = rows.find(({ relation }) => relation === 'self');
  if (holds({ eq: ['opponentInHousehold', true] }, answers))
    return isAmount(own?.monthlyIncome) ? { monthlyYuan: own.monthlyIncome, of: 'applicant' } : undefined;
  const told = answers['monthlyIncomePerCapita'];
  if (isAmount(told)) return { monthlyYuan: told, of: 'household' };
  const incomes = rows.map(({ monthlyIncome }) => monthlyIncome);
  const complete = own !== undefined && rows.length === (answers['householdSize'] ?? rows.length);
  if (!complete || !incomes.every(isAmount)) return undefined;
  return { monthlyYuan: incomes.reduce((sum, income) => sum + income, 0) / incomes.length, of: 'household' };
}

/** How an income stands to a line: a hint for staff, never a decision (法律援助法 第四十三条). */
export function standingToLine(income: CountedIncome | undefined, line: HardshipLine | undefined): 'within' | 'above' | 'unknown' {
  if (!income || !line) return 'unknown';
  return income.monthlyYuan <= line.monthlyYuan ? 'within' : 'above';
}

/** Lines with made-up numbers that show what a deployment has to give; never for real use. */
export const sampleHardshipLines: readonly HardshipLine[] = [
  { region: '14', monthlyYuan: 1500, since: '2026-01-01', source: '示例：某省法律援助经济困难标准', sample: true },
  { region: '1405', monthlyYuan: 1600, since: '2026-01-01', source: '示例：某市法律援助经济困难标准', sample: true },
];
