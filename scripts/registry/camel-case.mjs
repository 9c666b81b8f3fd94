/** `text-size` → `textSize`: the name under which a folder exports its manifest. */
export const camelCase = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
