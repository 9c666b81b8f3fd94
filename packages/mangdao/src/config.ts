import { languageFor, languages, type Language } from '@mangdao/contract';

/** Where the launcher sits. */
export const positions = ['right', 'left', 'top', 'bottom'] as const;

/** What the attributes of the tag say. */
export interface Config {
  readonly language: Language;
  readonly position: (typeof positions)[number];
  readonly launcher: 'floating' | 'none';
  /** Ids of the aids offered to visitors, in no order. */
  readonly aids: readonly string[];
  readonly storage: 'site' | 'none';
  readonly shortcuts: 'on' | 'off';
}

/** The page's language, then the browser's, then simplified Chinese. */
function visitorLanguage({ document, navigator }: Window): Language {
  return (
    languageFor(document.documentElement.lang) ??
    (navigator.languages ?? []).reduce<Language | undefined>((found, tag) => found ?? languageFor(tag), undefined) ??
    'zh-Hans'
  );
}

/**
 * The configuration in a tag's attributes.
 * @param warn Called once per bad value, with the attribute, the value and what is allowed; the default is used then.
 */
export function readConfig(
  window: Window,
  tag: Element | null,
  knownAids: readonly string[],
  warn: (why: string) => void,
): Config {
  const choice = <V extends string>(name: string, allowed: readonly V[], otherwise: V): V => {
    const value = tag?.getAttribute(name);
    if (value === null || value === undefined) return otherwise;
    if (allowed.includes(value as V)) return value as V;
    warn(`${name}="${value}" is not known. Allowed: ${allowed.join(', ')}.`);
    return otherwise;
  };
  const offered: string[] = [];
  for (const id of tag?.getAttribute('data-aids')?.split(/\s+/) ?? knownAids)
    if (knownAids.includes(id)) offered.push(id);
    else if (id) warn(`data-aids="${id}" is not known. Allowed: ${knownAids.join(' ')}.`);
  return {
    language: choice('data-lang', languages, visitorLanguage(window)),
    position: choice('data-position', positions, 'right'),
    launcher: choice('data-launcher', ['floating', 'none'], 'floating'),
    aids: offered.length > 0 ? offered : knownAids,
    storage: choice('data-storage', ['site', 'none'], 'site'),
    shortcuts: choice('data-shortcuts', ['on', 'off'], 'on'),
  };
}
