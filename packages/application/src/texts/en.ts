import { adviceTexts as advice } from '../advice/texts/en.js';
import { identifierTexts as identifiers } from '../identifiers/texts/en.js';
import { formTexts } from '../questions/texts/en.js';
import { packageTexts as servicePackage } from '../service-package/texts/en.js';
import type { Texts } from './texts.js';

/** All words of an application in English. */
export const en: Texts = { ...formTexts, advice, identifiers, servicePackage };
