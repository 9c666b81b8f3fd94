import { create, ts } from '@custom-elements-manifest/analyzer';
import { expect, test } from 'vitest';
import { registeredElements } from './registered-elements.mjs';

test('an element registered in another file than its class gets its tag', () => {
  const file = (name, text) => ts.createSourceFile(name, text, ts.ScriptTarget.ES2015, true);
  const modules = [
    file('src/button.ts', '/** Pushes. */ export class Button extends HTMLElement {}'),
    file('src/x-button.ts', "import { register } from './register.js'; import { Button } from './button.js'; register('x-button', Button);"),
  ];
  const manifest = create({ modules, plugins: [registeredElements()], context: { dev: false } });
  const [button, definition] = manifest.modules;
  expect(button.declarations[0]).toMatchObject({ name: 'Button', tagName: 'x-button', description: 'Pushes.' });
  expect(definition.exports).toContainEqual({ kind: 'custom-element-definition', name: 'x-button', declaration: { name: 'Button', module: 'src/button.ts' } });
});
