import type { AidInfo, AnyAid } from '@mangdao/contract';

/** What callers and the panel learn of each aid. */
export function aidInfos(aids: readonly AnyAid[], window: Window): AidInfo[] {
  const infos: AidInfo[] = [];
  for (const { id, group, settings, isSupported } of aids)
    infos.push({ id, group, settings, supported: isSupported?.(window) ?? true });
  return infos;
}
