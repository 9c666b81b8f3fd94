import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/**
 * One way of making a page easier to read. Its functions run in the page and refer to nothing outside themselves.
 * @typedef {object} Toolbar
 * @property {string} name the package's
 * @property {string} label for the tables
 * @property {string} [file] the script that a site puts in, where it is not our own
 * @property {'head' | 'end'} [place] where its guide says to put the tag
 * @property {string} [tag] the tag itself, where it is not simply the file
 * @property {() => Promise<void>} [boot] once the page is loaded: until a visitor could use it
 * @property {boolean} [repairs] goes on changing the page after the first frame, with its own attributes and adopted sheets
 * @property {TextSwitch} [text]
 * @property {ColourSwitch[]} [colours] each is measured by itself
 *
 * @typedef {object} TextSwitch
 * @property {() => unknown} grow from the page's own size to 2×, or the largest there is
 * @property {() => unknown} off
 * @property {() => unknown} [step] a step more; none where 2× is the largest
 *
 * @typedef {object} ColourSwitch
 * @property {string} [name] what it is called, where the toolbar has several
 * @property {boolean} [short] changes only the texts with too little contrast
 * @property {() => unknown} on
 * @property {() => unknown} off
 */

/** What others are compared with: the browser's own zoom, from the page's root. */
export const zoom = {
  name: 'zoom',
  label: 'root CSS zoom',
  text: {
    grow: () => {
      document.documentElement.style.zoom = '2';
    },
    off: () => {
      document.documentElement.style.zoom = '';
    },
    step: () => {
      document.documentElement.style.zoom = '2.1';
    },
  },
};

/** This toolbar: its script-tag build. */
export const mangdao = {
  name: 'mangdao',
  label: 'mangdao',
  repairs: true,
  place: 'head',
  tag: '<script src="/mangdao/mangdao.js"></script>',
  boot: () => window.mangdao.ready,
  text: {
    grow: () => window.mangdao.set('text-size', { scale: 2 }),
    off: () => window.mangdao.off('text-size'),
    step: () => window.mangdao.set('text-size', { scale: 2.1 }),
  },
  colours: [
    {
      name: 'theme',
      on: () => window.mangdao.set('colour-theme', { theme: 'yellow-on-black' }),
      off: () => window.mangdao.off('colour-theme'),
    },
    {
      name: 'boost',
      short: true,
      on: () => window.mangdao.set('contrast-boost', { ratio: '7' }),
      off: () => window.mangdao.off('contrast-boost'),
    },
  ],
};

/** A peer's version, from the `package.json` above its script. */
async function versionOf(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null);
    const { version } = JSON.parse(text ?? '{}');
    if (version) return version;
  }
  return '';
}

async function peer({ name, file, ...rest }) {
  return { name, label: `${name} ${await versionOf(file)}`, file, place: 'end', tag: `<script src="/toolbars/${name}.js"></script>`, ...rest };
}

/**
 * A toolbar in one of its uses: `page` is the name of the toolbar whose tag the page needs, where it is not its own.
 * @typedef {Toolbar & { page?: string, colour?: ColourSwitch }} Entry
 */

/**
 * Each kind of colours that these toolbars have, as an entry of its own.
 * @param {readonly Toolbar[]} toolbars
 * @returns {Entry[]}
 */
export const colourEntries = (toolbars) =>
  toolbars.flatMap((toolbar) =>
    (toolbar.colours ?? []).map((colour) => {
      const called = (words) => (colour.name ? `${words} ${colour.name}` : words);
      return { ...toolbar, name: called(toolbar.name), label: called(toolbar.label), page: toolbar.name, colour };
    }),
  );

/** Everything that can be measured; each job takes those that can do what it measures. */
export const toolbars = [
  zoom,
  mangdao,
  await peer({
    name: 'darkreader',
    file: resolve('darkreader'),
    colours: [
      {
        on: () => {
          window.DarkReader.setFetchMethod(window.fetch);
          window.DarkReader.enable({ brightness: 100, contrast: 150, sepia: 0 });
        },
        off: () => window.DarkReader.disable(),
      },
    ],
  }),
  await peer({
    name: 'sienna-accessibility',
    file: resolve('sienna-accessibility/dist/sienna.min.js'),
    boot: async () => {
      const soon = (ms) => new Promise((done) => window.setTimeout(done, ms));
      while (!document.querySelector('.asw-menu-btn')) await soon(50);
      // The buttons are there once the menu is open.
      document.querySelector('.asw-menu-btn').click();
      while (!document.querySelector('.asw-plus')) await soon(50);
    },
    text: {
      // A tenth with each press, up to 2×.
      grow: () => {
        for (let press = 0; press < 10; press++) document.querySelector('.asw-plus').click();
      },
      off: () => document.querySelector('.asw-menu-reset').click(),
    },
    colours: [
      {
        on: () => document.querySelector('.asw-menu [data-key="dark-contrast"]').click(),
        off: () => document.querySelector('.asw-menu-reset').click(),
      },
    ],
  }),
  await peer({
    name: 'accessibility',
    file: resolve('accessibility'),
    boot: async () => {
      const { Accessibility } = window;
      // Emojis, because its icon font lies with a third party.
      window.peer = new (Accessibility.Accessibility ?? Accessibility)({ icon: { useEmojis: true } });
      await new Promise((done) => window.setTimeout(done, 100));
    },
    text: {
      // An eighth with each press.
      grow: () => {
        for (let press = 0; press < 8; press++) window.peer.menuInterface.increaseText();
      },
      off: () => window.peer.resetAll(),
      step: () => window.peer.menuInterface.increaseText(),
    },
    colours: [{ on: () => window.peer.menuInterface.invertColors(), off: () => window.peer.resetAll() }],
  }),
  await peer({
    name: 'accessibility-widgets',
    file: resolve('accessibility-widgets'),
    text: {
      // Its largest, 28 px for every text.
      grow: () => {
        window.localStorage.setItem('biggerText', 'xlarge');
        window.applySettings();
      },
      off: () => {
        window.localStorage.removeItem('biggerText');
        window.applySettings();
      },
    },
    colours: [
      {
        // Its strongest: yellow on black.
        on: () => {
          window.localStorage.setItem('highContrast', 'ultra');
          window.applySettings();
        },
        off: () => {
          window.localStorage.removeItem('highContrast');
          window.applySettings();
        },
      },
    ],
  }),
];
