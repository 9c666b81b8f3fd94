import { chinaDay, daysBetween, hoursLeft } from '@mangdao/application';
import type { Dated, DueBy } from '../cases/due-by.js';
import { duties } from '../cases/due-by.js';

/** A deadline as it stands now, in words. */
export interface Due {
  /** What has to be done by then. */
  readonly what: string;
  readonly left: string;
  /** The day or the hour itself. */
  readonly by: string;
  readonly tone: 'late' | 'soon' | 'calm';
}

const words: Readonly<Record<DueBy['what'], string>> = { forward: '转到本机构', review: '审查', supplement: '补充', assignment: '指派' };
const dayText = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** Every deadline that runs, the most pressing first, as it is shown. */
export const dues = (dated: Dated, now: Date): Due[] => duties(dated).map((duty) => shown(duty, now));

function shown(duty: DueBy, now: Date): Due {
  const what = words[duty.what];
  if (duty.what === 'forward') {
    const hours = hoursLeft(duty.at.getTime(), now.getTime());
    const shifted = new Date(duty.at.getTime() + 8 * 3_600_000).toISOString();
    return { what, left: hours < 0 ? `已超${-hours}小时` : hours === 0 ? '不到1小时' : `还剩${hours}小时`, by: `${dayText(shifted.slice(0, 10))}${shifted.slice(11, 16)}`, tone: hours < 0 ? 'late' : hours < 6 ? 'soon' : 'calm' };
  }
  const left = daysBetween(chinaDay(now.getTime()), duty.day)!;
  return { what, left: left < 0 ? `已超${-left}天` : left === 0 ? '今天到期' : `还剩${left}天`, by: dayText(duty.day), tone: left < 0 ? 'late' : left <= 1 ? 'soon' : 'calm' };
}
