import { languageFor, languages, type AnyAid, type Language } from '@mangdao/contract';

/** What the attributes of the tag say. */
export interface Config {
  /** The aids offered to visitors. */
  readonly aids: readonly AnyAid[];
  readonly language: Language;
  /** Where the launcher sits. */
  readonly position: 'right' | 'left' | 'top' | 'bottom';
  readonly launcher: 'floating' | 'none';
  readonly storage: 'site' | 'none';
  readonly shortcuts: 'on' | 'off';
  /** Base URL of an intake of legal aid; empty where the tag names none. */
  readonly legalAid: string;
  /** GB/T 2260 code of six digits that the site serves; empty where the tag names none. */
  readonly region: string;
}

/** The page's language, then the browser's, then simplified Chinese. */
function visitorLanguage({ document, navigator }: Window): Language {
  for (const tag of [document.documentElement.lang, ...(navigator.languages ?? [])]) {
    const language = languageFor(tag);
    if (language) return language;
  }
  return 'zh-Hans';
}

/**
 * The configuration in a tag's attributes.
 * @param warn Called once per bad value, with the attribute, the value and what is allowed; the default is used then.
 */
export function readConfig(
  window: Window,
  tag: Element | null | undefined,
  registry: readonly AnyAid[],
  warn: (why: string) => void,
): Config {
  const bad = (name: string, value: string, allowed: string): void =>
    warn(`data-${name}="${value}" is not known. Allowed: ${allowed}.`);
  const known: string[] = [];
  for (const { id } of registry) known.push(id);
  const asked = tag?.getAttribute('data-aids')?.split(/\s+/) ?? known;
  for (const id of asked) if (id && !known.includes(id)) bad('aids', id, known.join(' '));
  const offered: AnyAid[] = [];
  for (const aid of registry) if (asked.includes(aid.id)) offered.push(aid);

  /** The value of an attribute; the first of those allowed where it has none, unless another is given. */
  const choice = <V extends string>(name: string, allowed: readonly V[], otherwise = allowed[0]!): V => {
    const value = tag?.getAttribute(`data-${name}`) ?? otherwise;
    if (allowed.includes(value as V)) return value as V;
    bad(name, value, allowed.join(', '));
    return otherwise;
  };
  /** The value of an attribute where it has this form; else empty. */
  const matching = (name: string, form: RegExp, allowed: string): string => {
    const value = tag?.getAttribute(`data-${name}`) ?? '';
    if (!value || form.test(value)) return value;
    bad(name, value, allowed);
    return '';
  };
  return {
    aids: offered[0] ? offered : registry,
    language: choice('lang', languages, visitorLanguage(window)),
    position: choice('position', ['right', 'left', 'top', 'bottom']),
    launcher: choice('launcher', ['floating', 'none']),
    storage: choice('storage', ['site', 'none']),
    shortcuts: choice('shortcuts', ['on', 'off']),
    legalAid: matching('legal-aid', /^(https?:\/)?\//, 'https://… or /…'),
    region: matching('region', /^\d{6}$/, 'six digits'),
  };
}
