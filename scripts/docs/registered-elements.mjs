/**
 * An analyzer plugin that reads `register('tag', Class)`, the elements' own way of defining themselves, as the analyzer
 * reads `customElements.define('tag', Class)`.
 */
export function registeredElements() {
  return {
    name: 'registered-elements',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'register') return;
      const [tag, constructor] = node.arguments;
      if (!tag || !ts.isStringLiteralLike(tag) || !constructor || !ts.isIdentifier(constructor)) return;
      moduleDoc.exports = [
        ...(moduleDoc.exports ?? []),
        { kind: 'custom-element-definition', name: tag.text, declaration: { name: constructor.text } },
      ];
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const definitions = modules.flatMap(({ path, exports = [] }) => exports.filter(({ kind }) => kind === 'custom-element-definition').map((definition) => ({ path, definition })));
      for (const { definition } of definitions)
        for (const module of modules)
          for (const declaration of module.declarations ?? [])
            if (declaration.kind === 'class' && declaration.name === definition.declaration.name) {
              definition.declaration.module = module.path;
              Object.assign(declaration, { customElement: true, tagName: definition.name });
            }
    },
  };
}
