import type { Language } from '@mangdao/contract';

/** The few words needed before the panel is loaded: the launcher's name, what to say when loading fails, what to press. */
export const launcherWords: Readonly<Record<Language, readonly [name: string, failed: string, retry: string]>> = {
  'zh-Hans': ['无障碍工具', '工具没有加载成功。', '重试'],
  'zh-Hant': ['無障礙工具', '工具沒有載入成功。', '重試'],
  en: ['Accessibility tools', 'The tools did not load.', 'Try again'],
};
