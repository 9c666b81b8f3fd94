import type { Aid, Setting, Settings, ValuesOf } from '@mangdao/contract';
import { defaults } from '@mangdao/contract';
import { createPage } from '@mangdao/page';
import { signal } from '@preact/signals-core';
import type { ArgTypes, Meta } from '@storybook/web-components-vite';
import { words } from '../generated/messages.en.js';
import { drawn } from './host-page.js';

function control(setting: Setting): ArgTypes[string] {
  switch (setting.kind) {
    case 'toggle':
      return { control: 'boolean' };
    case 'range': {
      const { min, max, step } = setting;
      return { control: { type: 'range', min, max, step } };
    }
    case 'choice':
      return { control: 'select', options: [...setting.values] };
    case 'colour':
      return { control: 'color' };
    case 'pick':
      return { control: 'text' };
  }
}

/** Our own element before the body, with the place for overlays in it, as the toolbar has it. */
function openStage(signal: AbortSignal): HTMLElement {
  const own = document.createElement('mangdao-stage');
  const stage = document.createElement('div');
  own.attachShadow({ mode: 'open' }).append(stage);
  document.documentElement.insertBefore(own, document.body);
  signal.addEventListener('abort', () => own.remove());
  return stage;
}

/** The part of a story file's meta that runs an aid over the story's own document; its args are the aid's settings. */
export function aidStory<S extends Settings>(aid: Aid<S>) {
  const args = defaults(aid.settings);
  const settings = signal(args);
  const argTypes: Record<string, ArgTypes[string]> = {};
  for (const [name, setting] of Object.entries(aid.settings)) argTypes[name] = control(setting);

  const meta: Meta<ValuesOf<S>> = {
    args: args,
    argTypes: argTypes as NonNullable<Meta<ValuesOf<S>>['argTypes']>,
    // The aid is over the whole document: stories side by side would be under each other's.
    parameters: { docs: { story: { inline: false, height: '640px' } } },
    decorators: [
      (story, context) => {
        settings.value = { ...args, ...context.args };
        return story();
      },
    ],
    async beforeEach() {
      const controller = new AbortController();
      const services = createPage({
        window,
        stage: openStage(controller.signal),
        language: () => 'en',
        firstPaint: () => undefined,
      });
      const page = services.pageFor({
        notice: () => undefined,
        words: () => Promise.resolve(words[aid.id]!),
        failed: (error) => {
          throw error;
        },
      });
      const { activate } = await aid.load();
      await activate(page, settings, controller.signal);
      return () => controller.abort();
    },
    // What is checked is the page as the aid leaves it.
    play: drawn,
  };
  return meta;
}
