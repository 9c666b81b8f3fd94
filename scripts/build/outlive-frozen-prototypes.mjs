/**
 * Rollup plugin: some pages freeze the built-in prototypes, and assigning a name that a frozen prototype has (`valueOf`,
 * `toString`, `constructor`) then throws. Defining the property does not.
 */
export function outliveFrozenPrototypes() {
  const assignment = /([\w$.]+\.prototype|[\w$]+)\.(toString|valueOf|toJSON|constructor)\s*=\s*(function\s*\(\)\s*\{[^{}]*\})/g;
  return {
    name: 'outlive-frozen-prototypes',
    transform(code, id) {
      if (!id.includes('signals-core')) return null;
      let found = 0;
      const safe = code.replace(assignment, (_, owner, name, body) => {
        found++;
        return `Object.defineProperty(${owner},"${name}",{configurable:true,writable:true,value:${body}})`;
      });
      if (found === 0) throw new Error('signals-core no longer assigns to prototypes: this plugin can go.');
      return { code: safe, map: null };
    },
  };
}
