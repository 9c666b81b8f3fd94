import type { Activate } from '@mangdao/contract';
import { look } from './look.js';
import { palette } from './palette.js';
import type { settings as schema } from './settings.js';
import { themeCss, themeProperties } from './theme-css.js';

/** One static sheet colours the page; claims say of each element whether it shows text, a ground or a picture. */
export const activate: Activate<typeof schema> = (page, settings, signal) => {
  const sheet = page.sheet(signal, { firstPaint: true });

  const claim = (elements: readonly Element[]): void => {
    if (elements.length === 0) return;
    const looks = sheet.without(() => elements.map(look));
    elements.forEach((element, index) => {
      const value = looks[index]!;
      if (value || element.hasAttribute('mangdao-look'))
        page.claim(element, 'mangdao-look', value || null, signal);
    });
  };

  page.watch(({ added, changed, restyled }) => {
    const elements = new Set<Element>(added);
    for (const element of changed) elements.add(element);
    for (const element of restyled) {
      elements.add(element);
      for (const below of element.querySelectorAll('*')) elements.add(below);
    }
    claim([...elements]);
  }, signal);

  page.follow(
    settings,
    (values) => {
      const colours = palette(values);
      for (const [name, value] of Object.entries(themeProperties(colours)))
        sheet.property(name as `--mangdao-${string}`, value);
      sheet.replace(themeCss(colours));
    },
    signal,
  );
};
