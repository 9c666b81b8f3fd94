export { elementsManifest as default } from '../../scripts/docs/elements-manifest.mjs';
