// Its own file, so that only what a reader needs of the speech package is fetched with it.
export { narrator, webSpeechEngine } from '@mangdao/speech';
