import { chinaDay, daysBetween, hoursLeft } from '@mangdao/application';
import type { State } from '../../database/tables.js';
import type { CaseState } from '../cases/transitions.js';

/** What a deadline is counted from. */
export interface Dated {
  readonly case_state: CaseState;
  readonly state: State;
  readonly review_due: string | null;
  readonly supplement_due: string | null;
  readonly assign_due: string | null;
  readonly forward_due_at: Date | null;
  readonly forwarded_at: Date | null;
}

/** A deadline as it stands now. */
export interface Due {
  /** What has to be done by then. */
  readonly what: string;
  readonly left: string;
  /** The day or the hour itself. */
  readonly by: string;
  readonly tone: 'late' | 'soon' | 'calm';
}

const dayText = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** The deadline that presses most: hours for detained people (法律援助法 第三十九条), else days (第四十三条); `undefined` where nothing is due. */
export function due({ case_state: at, state, review_due: review, supplement_due: supplement, assign_due: assign, forward_due_at: forward, forwarded_at: forwarded }: Dated, now: Date): Due | undefined {
  if (state === 'withdrawn') return undefined;
  if (forward !== null && forwarded === null) {
    const hours = hoursLeft(forward.getTime(), now.getTime());
    const shifted = new Date(forward.getTime() + 8 * 3_600_000).toISOString();
    return { what: '转交', left: hours < 0 ? `已超${-hours}小时` : hours === 0 ? '不到1小时' : `还剩${hours}小时`, by: `${dayText(shifted.slice(0, 10))}${shifted.slice(11, 16)}`, tone: hours < 0 ? 'late' : hours < 6 ? 'soon' : 'calm' };
  }
  const [what, day] = at === 'review' ? ['审查', review] : at === 'supplement' ? ['补充', supplement] : at === 'granted' ? ['指派', assign] : ['', null];
  if (day === null || day === undefined) return undefined;
  const left = daysBetween(chinaDay(now.getTime()), day)!;
  return { what, left: left < 0 ? `已超${-left}天` : left === 0 ? '今天到期' : `还剩${left}天`, by: dayText(day), tone: left < 0 ? 'late' : left <= 1 ? 'soon' : 'calm' };
}
