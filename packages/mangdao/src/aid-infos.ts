import type { AidInfo, AnyAid } from '@mangdao/contract';

/** What callers and the panel learn of each aid. */
export function aidInfos(aids: readonly AnyAid[], window: Window): AidInfo[] {
  const infos: AidInfo[] = [];
  for (const aid of aids) {
    const { id, group, settings } = aid;
    infos.push({ id, group, settings, supported: aid.isSupported?.(window) ?? true });
  }
  return infos;
}
