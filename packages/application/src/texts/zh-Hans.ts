import { adviceTexts as advice } from '../advice/texts/zh-Hans.js';
import { identifierTexts as identifiers } from '../identifiers/texts/zh-Hans.js';
import { formTexts } from '../questions/texts/zh-Hans.js';
import { packageTexts as servicePackage } from '../service-package/texts/zh-Hans.js';
import type { Texts } from './texts.js';

/** All words of an application in simplified Chinese: the original of the other languages. */
export const zhHans: Texts = { ...formTexts, advice, identifiers, servicePackage };
