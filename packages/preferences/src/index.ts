export { createConductor, LoadError, type Conductor, type PageForAid } from './conductor.js';
export { isEmpty, noPreferences, parsePreferences, type Preferences } from './preferences.js';
export { parseSettingsCode, settingsCode } from './settings-code.js';
export { noStorage, readDurable, siteStorage, type PreferenceStorage } from './storage.js';
export { createStore, type Store } from './store.js';
