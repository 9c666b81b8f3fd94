import type { PickSetting } from '@mangdao/contract';

/**
 * What a visitor can set: what is read, how it sounds, and whether the digit 1 in numbers is 幺 or 一. The voices come
 * from outside, because finding them is the work of the effect, which knows these settings.
 */
export const settingsWith = (options: PickSetting['options']) =>
  ({
    mode: { kind: 'choice', values: ['point', 'page', 'focus'], default: 'point' },
    rate: { kind: 'range', min: 0.5, max: 3, step: 0.1, default: 1, unit: 'times' },
    pitch: { kind: 'range', min: 0.5, max: 2, step: 0.1, default: 1, unit: 'times' },
    volume: { kind: 'range', min: 0, max: 1, step: 0.1, default: 1 },
    voice: { kind: 'pick', default: '', options },
    one: { kind: 'choice', values: ['yao', 'yi'], default: 'yao' },
  }) as const;

/** Their schema. */
export type ReadAloudSettings = ReturnType<typeof settingsWith>;
